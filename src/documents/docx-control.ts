/** A content control (w:sdt) around words in a line; the library has none but tick boxes. ECMA-376 part 1, 17.5.2. */
import { type ParagraphChild, XmlAttributeComponent, XmlComponent } from 'docx';

class Value extends XmlAttributeComponent<{ readonly val: string }> {
  protected override readonly xmlKeys = { val: 'w:val' };
}

class Element extends XmlComponent {
  constructor(name: string, children: readonly (XmlComponent | XmlAttributeComponent<{ val: string }>)[]) {
    super(name);
    this.root.push(...children);
  }
}

const valued = (name: string, val: string) => new Element(name, [new Value({ val })]);

/** `alias` is what Word shows to a person, `tag` what a program reads; Word takes at most 64 characters of each. */
export function contentControl(
  names: { readonly alias: string; readonly tag: string },
  children: readonly ParagraphChild[],
): ParagraphChild {
  const { alias, tag } = names;
  const named = [valued('w:alias', alias.slice(0, 64)), valued('w:tag', tag.slice(0, 64))];
  const content = new Element('w:sdtContent', children as readonly XmlComponent[]);
  const control: XmlComponent = new Element('w:sdt', [new Element('w:sdtPr', named), content]);
  // The library lists what may stand in a paragraph by class and knows no content control; XML it is all the same.
  return control as ParagraphChild;
}
