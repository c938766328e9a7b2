/** What the user asked for: a command of the Workbook tab, or a template. */
import type { CommandId } from '../../sharing/sharing';
import type { Template } from '../../templates';
import { labelOf } from './command-words';

export type Asked =
  | { readonly kind: 'command'; readonly command: CommandId; readonly coloured: boolean }
  | { readonly kind: 'template'; readonly template: Template };

export function titleOf(asked: Asked): string {
  return asked.kind === 'template' ? asked.template.title : labelOf(asked.command);
}

/** The word on the button that does it. */
export function actionOf(asked: Asked): string {
  return asked.kind === 'template' ? 'Insert' : labelOf(asked.command);
}
