/// What is asked of a page's own scripting engine when its document is taken.
extension BrowserPage {
  /// The document. What the page wrote into its frames itself, rather than have it fetched, goes into their `srcdoc`
  /// attribute; what its elements show in open shadow roots stands in templates in the way of the HTML standard (section
  /// 13.3, "serializing HTML fragments"). Of a page with both, frames stay as the page's markup has them.
  static let document = """
    (() => { const page = document.documentElement, roots = [], open = [document];
      while (open.length) for (const element of open.pop().querySelectorAll('*'))
        if (element.shadowRoot) { roots.push(element.shadowRoot); open.push(element.shadowRoot) }
      if (roots.length && page.getHTML) return page.cloneNode(false).outerHTML.replace(/<[/]html>$/, '')
        + page.getHTML({shadowRoots: roots}) + '</html>';
      const written = frame => { try { const inner = frame.contentDocument;
        return inner?.body?.hasChildNodes() && !/^https?:/.test(frame.src) ? inner.documentElement.outerHTML : ''
      } catch { return '' } };
      const texts = [...page.querySelectorAll('iframe')].map(written);
      if (!texts.some(text => text)) return page.outerHTML;
      const copy = document.implementation.createHTMLDocument('').importNode(page, true);
      copy.querySelectorAll('iframe').forEach((frame, index) => {
        if (texts[index]) frame.setAttribute('srcdoc', texts[index]) });
      return copy.outerHTML })()
    """

  /// Goes to the end of a page with scripts: many bring their footer when somebody comes near it.
  static let scrolled = """
    (() => { if (!document.scripts.length) return '';
      scrollTo(0, document.documentElement.scrollHeight); return 'scrolled' })()
    """

  /// How many characters a page with scripts still lacks before it shows some text, in its elements' shadow roots and
  /// its own frames too; nothing for a page without scripts, which brings no more.
  static let missing = """
    (() => { if (!document.scripts.length) return '';
      let count = 0; const open = [document];
      while (open.length) { const root = open.pop();
        for (const part of root.body ? [root.body] : root.children) count += (part.innerText ?? '').trim().length;
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) open.push(element.shadowRoot);
          if (element.localName == 'iframe') try { if (element.contentDocument) open.push(element.contentDocument) }
            catch {} } }
      return String(Math.max(0, \(fewCharacters) - count)) })()
    """

  /// A page that shows less than this holds no more than "Loading, please wait ...".
  private static let fewCharacters = 60
}
