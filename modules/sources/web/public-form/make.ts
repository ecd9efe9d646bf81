type Child = Node | string | null | undefined | false;

/** An element with its attributes and what stands in it. What somebody wrote goes in as text, never as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Record<string, string | boolean> = {}, ...children: Child[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== false) element.setAttribute(name, value === true ? '' : value);
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}
