/** A claim that the address names opens. */
for (const moment of ['load', 'hashchange']) {
  addEventListener(moment, () => document.querySelector(':target>details')?.setAttribute('open', ''))
}

export {}
