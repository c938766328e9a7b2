// One build: what Excel loads before the first cell answers (functions) and the pane on top of it; the workbench page.
require('tsx/cjs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const { DefinePlugin, IgnorePlugin, NormalModuleReplacementPlugin } = require('webpack');
const { contentPolicy } = require('./src/build/content-policy.ts');
const { deployment } = require('./src/build/deployment.ts');
const { EmitFiles } = require('./src/build/emit-files.ts');
const { excelFiles } = require('./src/build/excel-files.ts');
const { publisherPages } = require('./src/build/publisher-pages.ts');
const { reference } = require('./src/build/reference.ts');

const dist = path.resolve(__dirname, 'dist');

const deployed = deployment();
/** What the pane's Content Security Policy lets in beside our own files: office.js turns to the second one when the first fails. */
const officeServers = deployed.officeJs.startsWith('https:')
  ? `${new URL(deployed.officeJs).origin} https://ajax.aspnetcdn.com`
  : '';

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

/** A certificate that Excel trusts; made on the developer's machine at the first start, with consent. */
async function certified() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return { type: 'https', options: await getHttpsServerOptions() };
}

module.exports = async (env = {}, { mode = 'production' } = {}) => {
  const excel = {
    ...shared(mode),
    name: 'excel',
    target: ['web', 'es2022'],
    // The pane shares the modules of the functions script: an error that a function gives must be the same class on both sides.
    entry: {
      functions: './src/excel/functions.ts',
      addresses: { import: './src/excel/addresses.ts', dependOn: 'functions' },
      records: { import: './src/excel/records.ts', dependOn: 'functions' },
      taskpane: { import: './src/excel/taskpane.tsx', dependOn: 'functions' },
    },
    // functions.js is a plain script for any JavaScript engine: it must load and answer without window, document or Office.
    optimization: { ...shared(mode).optimization, splitChunks: false },
    // Written anew even where nothing changed: the age of a file tells whether the build is due.
    // Chunks are named by their content: a script that a browser kept finds the chunk that it was made with, or none.
    output: {
      ...shared(mode).output,
      chunkFilename: '[name].[contenthash:10].js',
      globalObject: 'globalThis',
      publicPath: '',
      compareBeforeEmit: false,
    },
    plugins: [
      // In Excel the addresses of sources, the company figures and the policy events come after the functions.
      new NormalModuleReplacementPlugin(/^(\.\.\/addresses|\.\/companies|\.\/policies)$/, (resource) => {
        if (!resource.context.endsWith(path.join('catalog', 'generated'))) return;
        resource.request = path.resolve(__dirname, `src/excel/late-${path.basename(resource.request)}.ts`);
      }),
      new DefinePlugin({ __BUILD__: JSON.stringify(deployed.build) }),
      new EmitFiles(reference),
      new EmitFiles(() => publisherPages(deployed)),
      new CopyPlugin({ patterns: excelFiles(deployed) }),
      new HtmlPlugin({
        template: './src/excel/taskpane.html',
        filename: 'taskpane.html',
        inject: false,
        templateParameters: { officeJs: deployed.officeJs, officeServers, build: deployed.build },
      }),
    ],
    devServer: {
      host: 'localhost',
      port: 3000,
      static: false,
      hot: false,
      liveReload: false,
      // Excel on the web reads the metadata from its own page.
      headers: { 'Access-Control-Allow-Origin': '*' },
    },
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
  if (env.WEBPACK_SERVE) excel.devServer.server = await certified();
  return env.workbench ? [workbench] : [excel, workbench];
};
