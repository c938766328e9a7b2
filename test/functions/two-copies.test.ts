/** In Excel the functions and the pane are two scripts of one runtime: each brings its own copy of our classes. */
import type { ask } from '../../src/functions/ask';
import { CellError } from '../../src/functions/cells';
import { functions } from '../../src/functions/generated/functions';
import { createWorld } from '../../src/functions/world';

function otherCopy(): { readonly ask: typeof ask; readonly CellError: typeof CellError } {
  let copy: ReturnType<typeof otherCopy> | undefined;
  jest.isolateModules(() => {
    copy = { ...require('../../src/functions/ask'), ...require('../../src/functions/cells') };
  });
  if (copy === undefined) throw new Error('the modules did not load');
  return copy;
}

const chipspec = functions.find(({ name }) => name === 'CHIPSPEC');
const marginhit = functions.find(({ name }) => name === 'MARGINHIT');
if (chipspec === undefined || marginhit === undefined) throw new Error('the functions are not registered');

describe('a function asked by the other script', () => {
  const other = otherCopy();
  const world = createWorld();

  it('really is asked by another copy', () => expect(other.CellError).not.toBe(CellError));

  it('still answers with an error that is known as one', () => {
    const [[answer] = []] = other.ask(chipspec, ['H1000', 'bandwidth'], world);
    expect(answer).toBeInstanceOf(CellError);
    expect(answer).toBeInstanceOf(other.CellError);
    expect(answer).toMatchObject({ code: '#N/A', sentence: expect.stringContaining('Did you mean') });
  });

  it('still reads the scenario that its last argument names', () => {
    const arguments_ = [null, null, null, null, null, 'No China sales'];
    expect(other.ask(marginhit, arguments_, world)).toEqual([[0]]);
  });
});
