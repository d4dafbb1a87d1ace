/** A node of a tree, be it of Markdown or of HTML. */
interface Node {
  readonly type: string
  readonly children?: readonly Node[]
  readonly properties?: object
}

/** A copy of a tree, to be changed; what nobody changes, such as where a node stood, it has in common with the tree. */
export function copyOf<N extends Node>(node: N): N {
  const { children, properties } = node
  return {
    ...node,
    ...(children && { children: children.map(copyOf) }),
    ...(properties && { properties: { ...properties } }),
  }
}
