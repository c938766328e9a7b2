/** New, Open, Recent, Save, Save as: what the File menu does, and what it knows of the open workbook. */
import { empty } from '../../templates/empty';
import type { Template } from '../../templates/template';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { DraftAbout, RecentFile } from './browser-storage';
import { askForName, askToLeave, askToReplace } from './dialogs';
import { DraftKeeper } from './draft-keeper';
import { dropDraft, holdDraft, readDraft } from './drafts';
import { canWriteFiles, chooseFile, chooseTarget, download, isAllowed, write } from './file-access';
import { fileNameOf, fileOf, readFile, type WrittenFile, withoutExtension } from './file-format';
import { forgetFile, rememberFile } from './recent';
import { chooseRecent } from './recent-dialog';

/** What the commands need of the page. */
export interface Desk {
  /** The names of the functions that files store in a way of their own. */
  readonly own: ReadonlySet<string>;
  /** The file field of browsers that have no better. */
  readonly field: HTMLInputElement;
  /** Puts a workbook in place of the open one. */
  show(snapshot: WorkbookSnapshot): Promise<void>;
  /** Enters what stands in a cell that is being edited. */
  enterOpenCell(): Promise<void>;
  /** Settles when all that the user has done is in the workbook. */
  settled(): Promise<void>;
  snapshot(): WorkbookSnapshot;
  chooseTemplate(): Promise<Template | undefined>;
  /** The name of the open workbook, for the bar and the title. */
  named(name: string): void;
  notify(sentence: string): void;
  hideNotice(): void;
}

interface OpenWorkbook {
  readonly name: string;
  /** The file that Save writes to, where the browser can. */
  readonly handle: FileSystemFileHandle | undefined;
  /** What the file held that is not in the workbook: writing over it would lose that. */
  readonly notKept: readonly string[];
}

export class FileCommands {
  #open: OpenWorkbook;
  /** How often the workbook was changed, and as of when it is in a file. */
  #changes = 0;
  #saved = 0;
  readonly #drafts: DraftKeeper;

  constructor(
    private readonly desk: Desk,
    name: string,
  ) {
    this.#open = { name, handle: undefined, notKept: [] };
    this.#drafts = new DraftKeeper({
      snapshot: () => desk.snapshot(),
      about: () => {
        const { name: shown, notKept, handle } = this.#open;
        return { name: shown, notKept, ...(handle !== undefined && { handle }) };
      },
      refused: (sentence) => desk.notify(sentence),
    });
  }

  get name(): string {
    return this.#open.name;
  }

  /** True where the workbook has changes that no file has. */
  get edited(): boolean {
    return this.#changes !== this.#saved;
  }

  /** The user has changed the workbook. */
  touch(): void {
    this.#changes += 1;
    this.#drafts.touch();
  }

  readonly beginNew = async (): Promise<void> => {
    const template = await this.desk.chooseTemplate();
    if (template === undefined || !(await this.#mayLeave())) return;
    const name = template === empty ? 'Workbook' : template.title;
    await this.#show(template.build(), { name, handle: undefined, notKept: [] });
  };

  readonly open = async (): Promise<void> => {
    try {
      const chosen = await chooseFile(this.desk.field);
      if (chosen !== undefined) await this.#openFile(chosen.file, chosen.handle);
    } catch (error) {
      this.desk.notify(`The file was not opened: ${sentenceOf(error)}`);
    }
  };

  readonly openRecent = async (): Promise<void> => {
    try {
      const chosen = await chooseRecent();
      if (chosen?.kind === 'draft') await this.restore(chosen.draft);
      if (chosen?.kind === 'file') await this.#openRemembered(chosen.file);
    } catch (error) {
      this.desk.notify(`This browser keeps no list of files: ${sentenceOf(error)}`);
    }
  };

  /** True where the workbook is in a file now. */
  readonly save = async (): Promise<boolean> => {
    const { name, handle, notKept } = this.#open;
    if (notKept.length > 0) {
      const answer = await askToReplace(name, notKept);
      if (answer === 'stay') return false;
      if (answer === 'other') return this.saveAs();
    }
    if (handle === undefined) return canWriteFiles() ? this.saveAs() : this.#reporting(() => this.#download(name));
    return this.#reporting(async () => {
      if (!(await isAllowed(handle, 'readwrite'))) throw new Error('The browser was not allowed to write the file.');
      await this.#writeTo(handle, name);
    });
  };

  /** True where the workbook is in a file now. */
  readonly saveAs = async (): Promise<boolean> => {
    const { name, notKept } = this.#open;
    const proposed = notKept.length > 0 ? `${name} (ChipSheet)` : name;
    if (canWriteFiles()) {
      let target: FileSystemFileHandle | undefined;
      const picked = await this.#reporting(async () => {
        target = await chooseTarget(proposed);
      });
      const handle = target;
      if (!picked || handle === undefined) return false;
      return this.#reporting(() => this.#writeTo(handle, withoutExtension(handle.name)));
    }
    const typed = await askForName(proposed);
    if (typed === undefined) return false;
    return this.#reporting(() => this.#download(fileNameOf(typed) || name));
  };

  /** Opens a draft that a closed page has left; true where it is open now. */
  async restore(about: DraftAbout): Promise<boolean> {
    const release = await holdDraft(about.id);
    if (release === undefined) {
      this.desk.notify(`“${about.name}” is open in another window.`);
      return false;
    }
    const draft = await readDraft(about);
    if (draft === undefined || !(await this.#mayLeave())) {
      release();
      if (draft === undefined) await dropDraft(about.id);
      return false;
    }
    const { name, notKept, handle } = about;
    await this.#show(draft.content, { name, notKept, handle });
    this.#drafts.adopt(about.id, release);
    this.touch();
    return true;
  }

  async #openRemembered(remembered: RecentFile): Promise<void> {
    const { id, name, handle, copy } = remembered;
    if (copy !== undefined) {
      await this.#openFile(new File([copy], name), undefined);
      return;
    }
    if (handle === undefined) return;
    try {
      if (!(await isAllowed(handle, 'read'))) throw new Error('the browser was not allowed to read it.');
      await this.#openFile(await handle.getFile(), handle);
    } catch (error) {
      const gone = error instanceof DOMException && error.name === 'NotFoundError';
      if (gone) await forgetFile(id);
      const why = gone ? 'it is no longer where it was, and off the list.' : sentenceOf(error);
      this.desk.notify(`${name} was not opened: ${why}`);
    }
  }

  async #openFile(file: File, handle: FileSystemFileHandle | undefined): Promise<void> {
    let snapshot: WorkbookSnapshot;
    try {
      snapshot = await readFile(file, this.desk.own);
    } catch (error) {
      this.desk.notify(`${file.name}: ${sentenceOf(error)}`);
      return;
    }
    if (!(await this.#mayLeave())) return;
    const { notKept = [] } = snapshot;
    const name = withoutExtension(file.name);
    await this.#show(snapshot, { name, handle, notKept });
    void this.#remember(name, handle, file);
    if (notKept.length > 0) {
      this.desk.notify(
        `${file.name} holds what saving here does not keep: ${notKept.join(', ')}. Save under another name.`,
      );
    }
  }

  async #show(snapshot: WorkbookSnapshot, next: OpenWorkbook): Promise<void> {
    this.desk.hideNotice();
    await this.desk.show(snapshot);
    this.#become(next);
    // What opening and the first calculation have changed is no work of the user.
    this.#saved = this.#changes;
    // It was of the workbook that is gone: saved, or let go by the user.
    void this.#drafts.drop();
  }

  async #mayLeave(): Promise<boolean> {
    await this.desk.enterOpenCell();
    if (!this.edited) return true;
    const answer = await askToLeave(this.name);
    return answer === 'leave' || (answer === 'save' && (await this.save()));
  }

  async #download(name: string): Promise<void> {
    const { written, saved } = await this.#written();
    download(written.content, name);
    this.#isSaved(saved, { name, handle: undefined, notKept: [] }, written);
  }

  async #writeTo(handle: FileSystemFileHandle, name: string): Promise<void> {
    const { written, saved } = await this.#written();
    await write(handle, written.content);
    this.#isSaved(saved, { name, handle, notKept: [] }, written);
  }

  /** The workbook as a file, and which changes are in it: the user may go on while it is written. */
  async #written(): Promise<{ readonly written: WrittenFile; readonly saved: number }> {
    await this.desk.settled();
    const saved = this.#changes;
    return { written: await fileOf(this.desk.snapshot(), this.desk.own), saved };
  }

  #isSaved(saved: number, open: OpenWorkbook, { content, lost }: WrittenFile): void {
    this.#saved = saved;
    this.#become(open);
    if (!this.edited) void this.#drafts.drop();
    void this.#remember(open.name, open.handle, content);
    if (lost.length > 0) {
      this.desk.notify(`“${open.name}” is saved without ${lost.join(', ')}: an .xlsx of ours cannot hold them.`);
    }
  }

  /** A list of recent files is a convenience: where the browser keeps none, nothing is said before it is asked for. */
  async #remember(name: string, handle: FileSystemFileHandle | undefined, content: Blob): Promise<void> {
    await rememberFile(handle === undefined ? { name, copy: content } : { name, handle }).catch(() => undefined);
  }

  #become(open: OpenWorkbook): void {
    this.#open = open;
    this.desk.named(open.name);
  }

  async #reporting(step: () => Promise<void>): Promise<boolean> {
    try {
      await step();
      return true;
    } catch (error) {
      this.desk.notify(`The workbook was not saved: ${sentenceOf(error)}`);
      return false;
    }
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
