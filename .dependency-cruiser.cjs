/**
 * The arrows of the house: which room may know which. A broken arrow fails the build. What a spreadsheet is
 * (`src/sheet`) everybody may know.
 */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [`^src/${from}/`, '^src/sheet/', ...allowed.map((room) => `^src/${room}/`)] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no reading order: split the file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    only('sheet-is-the-floor', 'sheet', [], 'What a spreadsheet is depends on nothing of ours.'),
    only('models-are-pure', 'models', [], 'Arithmetic knows no catalogue, no Excel and no DOM.'),
    only('catalog-stands-alone', 'catalog', [], 'What is known depends on nothing of ours.'),
    only('scenario-stands-alone', 'scenario', ['models'], 'What is assumed knows neither Excel nor pane.'),
    only(
      'functions-join',
      'functions',
      ['catalog', 'models', 'scenario'],
      'Functions join catalogue, models and scenario.',
    ),
    only(
      'workbook-is-an-interface',
      'workbook',
      ['functions', 'catalog', 'scenario'],
      'A workbook knows functions, not screens.',
    ),
    only(
      'sharing-through-the-interface',
      'sharing',
      ['functions', 'catalog', 'models', 'scenario', 'workbook'],
      'Sharing sees a workbook only through its interface.',
    ),
    only(
      'pane-through-the-interface',
      'taskpane',
      ['functions', 'catalog', 'models', 'scenario', 'workbook', 'sharing', 'templates', 'reference'],
      'The pane sees a workbook only through its interface.',
    ),
    only(
      'reference-from-the-registry',
      'reference',
      ['functions', 'catalog', 'scenario'],
      'The reference is made from the registry.',
    ),
    only(
      'templates-are-formulas',
      'templates',
      ['functions', 'catalog', 'scenario', 'workbook'],
      'A template is formulas for any workbook.',
    ),
    {
      name: 'adapters-only-from-entry-points',
      comment: 'Excel and the workbench are two adapters of one interface: only their entry points may name them.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/workbook/(excel|workbench)/', '^src/(excel|workbench)/'] },
      to: { path: '^src/workbook/(excel|workbench)/' },
    },
    {
      name: 'office-stays-in-its-adapter',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(workbook/excel|excel|build)/'] },
      to: { path: '(^src/excel/|node_modules/@microsoft/office-js)' },
    },
    {
      name: 'product-imports-no-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'product-imports-no-build',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/build/' },
      to: { path: '^src/build/' },
    },
    {
      name: 'evidence-loads-late',
      comment: 'Facts and notes are larger than all that cells wait for: only a dynamic import brings them in.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/build/' },
      to: { path: '^src/catalog/generated/evidence\\.ts$', dynamic: false },
    },
    {
      name: 'functions-need-no-evidence',
      comment: 'What a cell answers must be there at once.',
      severity: 'error',
      from: { path: '^src/(functions|models|scenario)/' },
      to: { path: '^src/catalog/.*evidence' },
    },
    {
      name: 'functions-bundle-without-evidence',
      comment: 'Nor may anything else of the script that Excel loads first lead there.',
      severity: 'error',
      from: { path: '^src/excel/functions\\.ts$' },
      to: { path: '^src/catalog/generated/evidence\\.ts$', reachable: true },
    },
    {
      name: 'excel-brings-no-engine',
      comment:
        'Excel is the spreadsheet there: the pane has no use for the one of the workbench, not even for its lists.',
      severity: 'error',
      from: { path: '^src/excel/' },
      to: { path: 'node_modules/@univerjs', reachable: true },
    },
    {
      name: 'functions-load-light',
      comment: 'Cells wait for this bundle: no zod, React or file library in it.',
      severity: 'error',
      from: { path: '^src/(functions|models|sheet)/' },
      to: { path: 'node_modules/(zod|react|@fluentui|@univerjs|fflate|hucre)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
