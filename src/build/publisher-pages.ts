/** Pages that a store and an administrator ask for: support, privacy, terms. */
import { type Html, html } from '../reference/html';
import type { Deployment } from './deployment';

export function publisherPages(deployed: Deployment): ReadonlyMap<string, string> {
  return new Map([
    ['support.html', page('Support', support(deployed))],
    ['privacy.html', page('Privacy', privacy(deployed))],
    ['terms.html', page('Terms of use', terms(deployed))],
  ]);
}

function support({ publisher, contact, version }: Deployment): Html {
  return html`
    <p>ChipSheet ${version}, published by ${publisher}.</p>
    ${contact !== '' && html`<p>Questions and wrong figures: <a href="${contactAddress(contact)}">${contact}</a></p>`}
    <p>Every function is described in the <a href="reference/index.html">reference</a>. A cell that shows an error says
    why: point at it, or open ChipSheet on the Home tab. If functions show <code>#NAME?</code>, open ChipSheet once, then
    choose Repair there.</p>`;
}

function privacy({ publisher, officeJs }: Deployment): Html {
  return html`
    <p>ChipSheet collects nothing. It has no account, no telemetry, no advertising, and its code makes no request: figures,
    functions and pane are files that Excel loads from this address, and everything is calculated on your computer.</p>
    <p>What you enter, the scenario and the data that you pin are kept in your workbook and nowhere else. Preferences of the
    pane, such as its language, are kept by Excel on your computer.</p>
    ${
      officeJs.startsWith('https:') &&
      html`<p>Excel itself and Microsoft's library office.js, loaded from ${new URL(officeJs).host}, are covered by
      Microsoft's privacy statement.</p>`
    }
    <p>The server that holds these files may log which files were asked for, as any server does; ${publisher} answers for
    it.</p>`;
}

function terms({ publisher }: Deployment): Html {
  return html`
    <p>ChipSheet is free software under the MIT licence; its catalogue is under CC BY 4.0. It is provided by ${publisher}
    as it is, without warranty of any kind.</p>
    <p>Outputs are arithmetic on stated inputs and published figures, each with its source. Peak rates are upper bounds,
    export classes are no legal advice, portfolio figures are no investment advice.</p>`;
}

function contactAddress(contact: string): string {
  return /^https?:/.test(contact) ? contact : `mailto:${contact}`;
}

function page(title: string, body: Html): string {
  return `<!doctype html>\n${
    html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <title>ChipSheet: ${title}</title>
      <style>
        body { font: 16px/1.5 'Segoe UI', system-ui, sans-serif; max-width: 40em; margin: 2em auto; padding: 0 1em; color-scheme: light dark; }
      </style>
    </head>
    <body><h1>${title}</h1>${body}</body>
  </html>`.text
  }\n`;
}
