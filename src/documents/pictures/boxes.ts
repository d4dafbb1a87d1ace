/** An element as satori takes it. */
export interface Box {
  readonly type: string
  readonly props: Readonly<Record<string, unknown>>
}

export type Style = Readonly<Record<string, string | number>>

export function row(style: Style, ...children: readonly (Box | string)[]): Box {
  const [first, ...more] = children
  return {
    type: 'div',
    props: { style: { display: 'flex', flexShrink: 0, ...style }, children: more.length > 0 ? children : first },
  }
}

export function column(style: Style, ...children: readonly Box[]): Box {
  return row({ ...style, flexDirection: 'column' }, ...children)
}
