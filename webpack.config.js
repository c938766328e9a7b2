// One build, three bundles: what Excel loads before the first cell answers (functions), the pane, the workbench page.
require('tsx/cjs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const { IgnorePlugin } = require('webpack');
const { contentPolicy } = require('./src/build/content-policy.ts');

const dist = path.resolve(__dirname, 'dist');

/** Address under which Excel finds the add-in; ADDIN_ORIGIN replaces it at build. */
const origin = process.env.ADDIN_ORIGIN ?? 'https://localhost:3000/';
/** Where office.js comes from: our own copy (closed networks, development) or Microsoft's server (Marketplace). */
const officeJs =
  process.env.OFFICE_JS === 'cdn' ? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js' : 'office/office.js';

const shared = (mode) => ({
  mode,
  devtool: mode === 'production' ? false : 'source-map',
  output: { path: dist, filename: '[name].js', chunkFilename: '[name].js' },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      // Types are checked once, by `npm run check:types`.
      { test: /\.tsx?$/, loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  // swc minifies the workbench in a seventh of Terser's time, to the same size.
  optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })] },
  performance: { hints: false },
});

/** The browser fetches the scripts of a chunk that is asked for later while the first script is at work. */
class PreloadChunk {
  constructor(name) {
    this.name = name;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap('PreloadChunk', (compilation) => {
      HtmlPlugin.getHooks(compilation).alterAssetTagGroups.tap('PreloadChunk', (page) => {
        const scripts = compilation.namedChunkGroups.get(this.name)?.getFiles() ?? [];
        for (const href of scripts.filter((file) => file.endsWith('.js'))) {
          page.headTags.push(HtmlPlugin.createHtmlTagObject('link', { rel: 'preload', as: 'script', href }));
        }
        return page;
      });
    });
  }
}

module.exports = (env = {}, { mode = 'production' } = {}) => {
  const functions = {
    ...shared(mode),
    name: 'functions',
    // A plain script for any JavaScript engine: it must answer without window, document or Office.
    target: 'es2022',
    entry: { functions: './src/excel/functions.ts' },
    plugins: [
      {
        // Asked for when this bundle is built and not before: the workbench needs none of it.
        apply: (compiler) => {
          const { excelFiles } = require('./src/build/excel-files.ts');
          new CopyPlugin({ patterns: excelFiles({ origin }) }).apply(compiler);
        },
      },
    ],
  };
  const taskpane = {
    ...shared(mode),
    name: 'taskpane',
    target: ['web', 'es2022'],
    entry: { taskpane: './src/excel/taskpane.tsx' },
    plugins: [
      new HtmlPlugin({
        template: './src/excel/taskpane.html',
        filename: 'taskpane.html',
        inject: false,
        templateParameters: { officeJs },
      }),
    ],
    devServer: { port: 3000, server: 'https', static: false, hot: false, liveReload: false },
  };
  const workbench = {
    ...shared(mode),
    name: 'workbench',
    target: ['web', 'es2022'],
    entry: { workbench: './src/workbench/main.ts' },
    output: {
      ...shared(mode).output,
      chunkFilename: 'workbench/[name].js',
      // The folder is shared with the other bundles: only what this one has left behind goes.
      clean: { keep: (file) => !file.startsWith('workbench/') },
    },
    plugins: [
      // A file of its own, not a script's business: the skeleton is styled before any script has run.
      new CopyPlugin({ patterns: [{ from: 'src/workbench/workbench.css', to: 'workbench/workbench.css' }] }),
      new HtmlPlugin({
        template: './src/workbench/workbench.html',
        filename: 'workbench.html',
        scriptLoading: 'defer',
        templateParameters: { policy: contentPolicy },
      }),
      new PreloadChunk('grid'),
      // Hyphenation of text documents in some seventy languages; a cell needs none, Univer asks for British English.
      new IgnorePlugin({
        resourceRegExp: /^\.\/(?!en-gb-)[\w-]+-[\w-]{8}\.js$/,
        contextRegExp: /@univerjs\/engine-render\/lib\/es$/,
      }),
    ],
  };
  return env.workbench ? [workbench] : [functions, taskpane, workbench];
};
