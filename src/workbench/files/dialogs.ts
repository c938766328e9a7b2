/** Questions in dialogs of the page, in the browser's own keyboard ways: Enter takes the main answer, Escape none. */
import { element } from '../element';

/** The value of the button that was pressed; "" for Escape. */
export function ask(dialog: HTMLDialogElement): Promise<string> {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true });
  });
}

export async function askToLeave(name: string): Promise<'save' | 'leave' | 'stay'> {
  element('unsaved-name').textContent = name;
  const answer = await ask(element<HTMLDialogElement>('unsaved'));
  return answer === 'save' || answer === 'leave' ? answer : 'stay';
}

/** Before a file is replaced by a workbook that lacks what the file held. */
export async function askToReplace(name: string, lost: readonly string[]): Promise<'other' | 'replace' | 'stay'> {
  element('lossy-name').textContent = name;
  element('lossy-what').textContent = lost.join(', ');
  const answer = await ask(element<HTMLDialogElement>('lossy'));
  return answer === 'other' || answer === 'replace' ? answer : 'stay';
}

/** The name that the user gives a file; undefined for none. */
export async function askForName(proposed: string): Promise<string | undefined> {
  const dialog = element<HTMLDialogElement>('save-as');
  const field = element<HTMLInputElement>('save-as-name');
  field.value = proposed;
  // No button of the form: Enter in a field presses the first of those.
  element('save-as-cancel').onclick = () => dialog.close();
  const answering = ask(dialog);
  field.select();
  return (await answering) === 'save' ? field.value : undefined;
}
