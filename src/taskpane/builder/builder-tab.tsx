/** The function builder: pick a function, fill in its arguments, see the answer, put the formula in the selected cell. */
import { useRef } from 'react';
import type { SheetFunction } from '../../functions/define';
import { usePane, useStore } from '../state/use-pane';
import { BuilderForm } from './builder-form';
import type { Fields } from './formula';
import { FunctionList } from './function-list';

export function BuilderTab() {
  const { building } = usePane();
  const current = useStore(building);
  // What was clicked is gone with the view that it was in: the next view takes the focus, but not from another tab.
  const steps = useRef(0);
  const open = (definition: SheetFunction, fields: Fields = {}) => {
    steps.current++;
    building.set({ definition, fields });
  };
  const close = () => {
    steps.current++;
    building.set(undefined);
  };
  const takesFocus = steps.current > 0;
  if (current === undefined) return <FunctionList takesFocus={takesFocus} onOpen={open} />;
  return (
    <BuilderForm
      key={steps.current}
      {...current}
      takesFocus={takesFocus}
      onOpen={open}
      onChange={(fields) => building.set({ ...current, fields })}
      onBack={close}
    />
  );
}
