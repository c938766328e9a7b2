/** The function reference as files of the build. */
import version from '../catalog/data/dataset.json';
import { functions } from '../functions/generated/functions';
import { referenceFiles } from '../reference/pages';

export function reference(): ReadonlyMap<string, string> {
  return new Map(
    [...referenceFiles(functions, version.version)].map(([name, content]) => [`reference/${name}`, content]),
  );
}
