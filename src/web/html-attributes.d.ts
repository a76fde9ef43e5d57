/** Attributes of the HTML standard that @kitajs/html does not know yet. */
declare namespace JSX {
  interface HtmlMetaTag {
    media?: string;
  }
  interface HtmlImageTag {
    sizes?: string | undefined;
    referrerpolicy?: string;
  }
}
