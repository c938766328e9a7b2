/** Microsoft's typings of Office.js: `Excel` and `Office` as globals. The code itself comes from a script tag. */
/// <reference types="@microsoft/office-js/dist/office" />
