/** The function builder: pick a function, fill in its arguments, see the answer, put the formula in the selected cell. */
import { useState } from 'react';
import type { SheetFunction } from '../../functions/define';
import { BuilderForm } from './builder-form';
import type { Fields } from './formula';
import { FunctionList } from './function-list';

interface Building {
  readonly definition: SheetFunction;
  readonly fields: Fields;
}

export function BuilderTab() {
  const [building, setBuilding] = useState<Building>();
  const open = (definition: SheetFunction, fields: Fields = {}) => setBuilding({ definition, fields });
  if (building === undefined) return <FunctionList onOpen={open} />;
  return (
    <BuilderForm
      key={building.definition.name}
      {...building}
      onOpen={open}
      onChange={(fields) => setBuilding({ ...building, fields })}
      onBack={() => setBuilding(undefined)}
    />
  );
}
