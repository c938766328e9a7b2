/** Loaded after functions and addresses: waits for Office, and only then asks for the pane itself, so that no cell waits for it. */
import { noMoreAddresses } from './late-addresses';

async function start(): Promise<void> {
  noMoreAddresses();
  await Office.onReady();
  const { openPane } = await import(/* webpackChunkName: "pane" */ './pane');
  const element = document.getElementById('pane');
  if (element !== null) await openPane(element, { Excel, Office });
}

start().catch((error: unknown) => {
  console.error(error);
  const sentence = 'ChipSheet could not open its pane: close it and open it again. Functions in cells still answer.';
  document.getElementById('pane')?.replaceChildren(sentence);
});
