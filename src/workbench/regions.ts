/**
 * The parts of the page as a keyboard walks them: F6 goes on, Shift+F6 back, Ctrl+F6 the same for whoever's browser keeps
 * F6 to itself. The grid takes Tab and the arrows for its cells, so these keys lead out of it.
 */

export interface Region {
  readonly element: HTMLElement;
  /** Takes the keyboard there; left out: to the first control. */
  readonly focus?: () => void;
}

const controls = 'button, input, select, textarea, a[href], [tabindex]';

/** `regions` is asked anew each time: a part may be hidden, or drawn late. */
export function walkRegions(regions: () => readonly Region[]): void {
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const shown = regions().filter(({ element }) => element.getClientRects().length > 0);
      // The innermost: toolbar and tabs are drawn inside the element of the grid.
      const around = shown.filter(({ element }) => element.contains(document.activeElement));
      const innermost = around.find(({ element }) =>
        around.every((other) => other.element === element || !element.contains(other.element)),
      );
      const here = innermost === undefined ? -1 : shown.indexOf(innermost);
      const step = event.shiftKey ? -1 : 1;
      for (let tried = 1; tried <= shown.length; tried++) {
        const next = shown[(here + step * tried + shown.length * 2) % shown.length];
        if (next !== undefined && take(next)) return;
      }
    },
    { capture: true },
  );
}

function take({ element, focus }: Region): boolean {
  if (focus !== undefined) {
    focus();
    return true;
  }
  const within = [element, ...element.querySelectorAll<HTMLElement>('*')].filter((each) => each.matches(controls));
  const first = within.find(
    (each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.getClientRects().length > 0,
  );
  first?.focus();
  return first !== undefined;
}
