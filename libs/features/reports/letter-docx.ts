import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
  type IParagraphOptions,
} from 'docx';

/** A letter in pieces, for the PDF and for Word alike. */
export interface LetterText {
  number: string;
  from: string;
  date: string;
  subject: string;
  to: string;
  paragraphs: string[];
  facts: [label: string, value: string][];
  closing: string[];
  signer: string;
}

/** 16 pt, in half points. */
const SIZE = 32;
const FONT = 'TH Sarabun New';
const mm = convertMillimetersToTwip;
const MARGIN = { top: mm(25), bottom: mm(20), left: mm(30), right: mm(20) };
const INDENT = mm(25);
const MIDDLE = mm(80);
const LABEL = mm(40);

/**
 * The letter for Word, where officials edit it: the national font by its name, 16 pt also for complex script, Thai
 * justification by Word itself.
 */
export async function writeLetter(letter: LetterText): Promise<Uint8Array> {
  const children = [
    line([`ที่ ${letter.number}`, `\t${letter.from}`], {
      tabStops: [{ type: TabStopType.LEFT, position: MIDDLE }],
    }),
    line([letter.date], { indent: { left: MIDDLE }, spacing: { before: 120, after: 120 } }),
    line([`เรื่อง  ${letter.subject}`]),
    line([`เรียน  ${letter.to}`], { spacing: { after: 120 } }),
    ...letter.paragraphs.map(body),
    ...letter.facts.map(([label, value]) =>
      line([label, `\t${value}`], {
        indent: { left: INDENT + LABEL, hanging: LABEL },
        tabStops: [{ type: TabStopType.LEFT, position: INDENT + LABEL }],
      }),
    ),
    ...letter.closing.map(body),
    line(['ขอแสดงความนับถือ'], { indent: { left: MIDDLE }, spacing: { before: 240, after: 720 } }),
    line(['(……………………………………………………)'], { indent: { left: MIDDLE } }),
    line([letter.signer], { indent: { left: MIDDLE } }),
  ];
  const document = new Document({
    title: letter.subject,
    creator: letter.from,
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
            size: SIZE,
            sizeComplexScript: SIZE,
            language: { value: 'th-TH', bidirectional: 'th-TH' },
          },
        },
      },
    },
    sections: [
      { properties: { page: { size: { width: mm(210), height: mm(297) }, margin: MARGIN } }, children },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function line(texts: readonly string[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: texts.map((text) => new TextRun(text)) });
}

function body(text: string): Paragraph {
  return line([text], { alignment: AlignmentType.THAI_DISTRIBUTE, indent: { firstLine: INDENT } });
}
