/** What is written in a formula means in the workbench what it means in Excel. */
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);

it.each([
  ['=0.5>0.10', true],
  ['=0.10', 0.1],
  ['=1E-12<0.35', true],
  ['=IF(2>=1.50,"more","less")', 'more'],
  ['=SUM(0.10,0.250)', 0.35],
  ['=SUM({0.10,1E2;-0.5,2.0})', 101.6],
  ['=COLUMNS({1,2,3;4,5,6})', 3],
  ['=INDEX({"a,b;c","d"},1,1)', 'a,b;c'],
  ['=INDEX({"say ""yes""",TRUE},1,1)', 'say "yes"'],
  ['=INDEX({1,#N/A},1,2)', '#N/A'],
  ['=AND(INDEX({1,TRUE},1,2))', true],
  ['=INDEX({"2025-04-09"},1)', '2025-04-09'],
  ['=IF(TRUE,"2025-04-09",1)', '2025-04-09'],
  ['=IFERROR(1/0,"5%")', '5%'],
  ['=ISNUMBER("2025-04-09")', false],
  ['=ISTEXT("$5")', true],
  ['=LEN("2025-04-09")', 10],
  ['=YEAR("2025-04-09")', 2025],
  ['="2025-04-09"+1', 45_757],
  ['=VALUE("5%")', 0.05],
  ['=EDATE("2025-01-15",1)', 45_703],
])('%s is %s', async (formula, expected) => {
  const { at } = await openWorkbench({ A1: formula });
  expect(at('A1')).toBe(expected);
});

it('a name of ours that looks like a date is a name', async () => {
  const { sentences } = await openWorkbench({ A1: '=CHIPNAME("12/5")' });
  expect(sentences.of('Sheet1!A1')?.sentence).toContain('"12/5"');
});
