/** The text that an element of a page shows, with its line breaks. */

const blocks = /^(p|div|li|ul|ol|h[1-6]|tr|table|section|article|pre|blockquote|dt|dd|br)$/i;

export function isSkipped(element: Element): boolean {
  return /^(script|style|head|title|meta|link|template|noscript|colgroup)$/i.test(element.tagName);
}

/**
 * `hiddenToo`: Excel marks the end of a text that its column has no room for as not displayed; a page hides what is not
 * to be read.
 */
export function cellText(root: Node, hiddenToo: boolean): string {
  let text = '';
  const visit = (node: Node, preserve: boolean): void => {
    if (node.nodeType === 3) {
      const words = node.nodeValue ?? '';
      text += preserve ? words : words.replace(/[ \t\r\n\f]+/g, ' ');
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const css = element.getAttribute('style') ?? '';
    if (isSkipped(element) || (!hiddenToo && /display\s*:\s*none/i.test(css))) return;
    if (/^br$/i.test(element.tagName)) {
      text += '\n';
      return;
    }
    const block = element !== root && blocks.test(element.tagName);
    if (block && text !== '' && !text.endsWith('\n')) text += '\n';
    const keep = preserve || /white-space\s*:\s*pre/i.test(css) || /^(pre|textarea)$/i.test(element.tagName);
    for (const child of element.childNodes) visit(child, keep);
    if (block && !text.endsWith('\n')) text += '\n';
  };
  visit(root, false);
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '');
}
