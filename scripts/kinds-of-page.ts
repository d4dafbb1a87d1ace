/** The pages of the garden that ships which are audited. */
export const kindsOfPage = {
  home: '/',
  page: '/compute-economy/',
  claim: '/claims/compute-economy/small-models-for-easy-tasks/',
  search: '/search/',
} as const
