/** The files used last: a way back to each where the browser gives one, a copy where not. */
import { type RecentFile, storage } from './browser-storage';

const most = 10;
/** Bytes of all copies together. */
const mostBytes = 50_000_000;

/** The newest first. */
export async function recentFiles(): Promise<readonly RecentFile[]> {
  const all = await (await storage()).getAll('recent');
  return all.sort((a, b) => b.at - a.at);
}

export async function rememberFile(file: Pick<RecentFile, 'name' | 'handle' | 'copy'>): Promise<void> {
  const database = await storage();
  const before = await recentFiles();
  const same = await Promise.all(before.map((each) => isSame(each, file)));
  let bytes = file.copy?.size ?? 0;
  const gone = before.filter((each, index) => {
    if (same[index]) return true;
    bytes += each.copy?.size ?? 0;
    return bytes > mostBytes;
  });
  const tooMany = before.filter((each) => !gone.includes(each)).slice(most - 1);
  const step = database.transaction('recent', 'readwrite');
  await Promise.all([
    ...[...gone, ...tooMany].map(({ id }) => step.store.delete(id)),
    // A single copy that is larger than all may be is not worth the room.
    ...((file.copy?.size ?? 0) > mostBytes
      ? []
      : [step.store.put({ ...file, id: crypto.randomUUID(), at: Date.now() })]),
    step.done,
  ]);
}

export async function forgetFile(id: string): Promise<void> {
  await (await storage()).delete('recent', id);
}

/** Files with a way back are the same when that leads to one place; copies when they have one name. */
async function isSame(one: RecentFile, other: Pick<RecentFile, 'name' | 'handle'>): Promise<boolean> {
  if (one.handle !== undefined && other.handle !== undefined) return one.handle.isSameEntry(other.handle);
  return one.handle === other.handle && one.name === other.name;
}
