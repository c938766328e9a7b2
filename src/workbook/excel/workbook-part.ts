/** The part of ours among the custom XML parts of a workbook. */
import { partNamespace } from '../part';

export async function readWorkbookPart(context: Excel.RequestContext): Promise<string | undefined> {
  const [part] = await parts(context);
  if (part === undefined) return undefined;
  const xml = part.getXml();
  await context.sync();
  return xml.value;
}

/** A workbook put together from others can hold several: the first is ours, and one is left after writing. */
export async function writeWorkbookPart(context: Excel.RequestContext, xml: string): Promise<void> {
  const [part, ...others] = await parts(context);
  if (part === undefined) context.workbook.customXmlParts.add(xml);
  else part.setXml(xml);
  for (const other of others) other.delete();
  await context.sync();
}

async function parts(context: Excel.RequestContext): Promise<readonly Excel.CustomXmlPart[]> {
  const found = context.workbook.customXmlParts.getByNamespace(partNamespace).load('items/id');
  await context.sync();
  return found.items;
}
