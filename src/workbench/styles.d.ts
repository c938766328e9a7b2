/** Style sheets that webpack puts in the page. */
declare module '*.css';
