/** A webpack plugin that puts generated files into the build. */
import type { Compiler } from 'webpack';

export class EmitFiles {
  constructor(private readonly files: () => ReadonlyMap<string, string>) {}

  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('EmitFiles', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'EmitFiles', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          // Already as small as they need to be, and one of them is read by people.
          for (const [name, content] of this.files())
            compilation.emitAsset(name, new sources.RawSource(content), { minimized: true });
        },
      );
    });
  }
}
