/**
 * Loaded after functions, addresses and companies: waits for Office, and only then asks for the pane itself, so that no cell waits
 * for it. It needs nothing of the functions script but its global: Excel may still run the one of an older build, with
 * other modules in it.
 */
import './chipsheet';

async function start(): Promise<void> {
  const { chipSheet } = globalThis;
  if (chipSheet?.build !== __BUILD__) throw new OlderFunctions();
  chipSheet.nothingMoreComes();
  await Office.onReady();
  const { openPane } = await import(/* webpackChunkName: "pane" */ './pane');
  const element = document.getElementById('pane');
  if (element !== null) await openPane(element, { Excel, Office });
}

class OlderFunctions extends Error {}

start().catch((error: unknown) => {
  console.error(error);
  const sentence =
    error instanceof OlderFunctions
      ? 'ChipSheet was updated, and Excel still has the functions of the older version: close all workbooks and start ' +
        'Excel again. It can take a day until Excel fetches them. Functions in cells still answer.'
      : 'ChipSheet could not open its pane: close it and open it again. Functions in cells still answer.';
  document.getElementById('pane')?.replaceChildren(sentence);
});
