// Runs pdf.js in a thread of its own, which can be stopped and whose memory is bounded, and answers where each glyph of
// each page stands. The text that pdf.js puts together itself loses letters where a line mixes fonts; from places on
// the page the lines can be put together exactly. Plain JavaScript, because a thread loads it as it lies.
import { parentPort, workerData } from 'node:worker_threads';

// Newer than Node 20, and needed where pdf.js packs up a font; it brings stand-ins for all else itself.
ArrayBuffer.prototype.transferToFixedLength ??= function (length) {
  return this.slice(0, length);
};
const { getDocument, OPS } = await import('unpdf/pdfjs');

const { bytes, mostPages, mostGlyphs } = workerData;

/** Where a point is after `inner`, then `outer`: both as PDF writes a matrix. */
const multiply = (outer, inner) => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

const fresh = (matrix) => ({
  ...{ matrix, size: 0, char: 0, word: 0, scale: 1, leading: 0, rise: 0, unit: 0.001 },
});

/** Follows the state of text through the operators of a page (ISO 32000-1, 9.3 and 9.4) and notes each glyph. */
class Page {
  text = [];
  places = [];
  #state;
  #saved = [];
  #line = [1, 0, 0, 1, 0, 0];
  #at = [1, 0, 0, 1, 0, 0];
  #fonts;

  constructor(matrix, fonts) {
    this.#state = fresh(matrix);
    this.#fonts = fonts;
  }

  run(op, args) {
    const state = this.#state;
    if (op === OPS.save) this.#saved.push({ ...state });
    else if (op === OPS.restore) this.#state = this.#saved.pop() ?? state;
    else if (op === OPS.transform) state.matrix = multiply(state.matrix, args);
    else if (op === OPS.paintFormXObjectBegin) {
      this.#saved.push({ ...state });
      if (args[0]) state.matrix = multiply(state.matrix, args[0]);
    } else if (op === OPS.paintFormXObjectEnd) this.#state = this.#saved.pop() ?? state;
    else if (op === OPS.beginText) this.#move([1, 0, 0, 1, 0, 0]);
    else if (op === OPS.setTextMatrix) this.#move(Array.from(args.length === 1 ? args[0] : args));
    else if (op === OPS.setFont) this.#setFont(args);
    else if (op === OPS.setGState) {
      for (const [key, value] of args[0]) if (key === 'Font') this.#setFont(value);
    } else if (op === OPS.showText) this.#show(args[0]);
    else this.#set(op, args);
  }

  #set(op, args) {
    const state = this.#state;
    if (op === OPS.setCharSpacing) state.char = args[0];
    else if (op === OPS.setWordSpacing) state.word = args[0];
    else if (op === OPS.setHScale) state.scale = args[0] / 100;
    else if (op === OPS.setLeading) state.leading = -args[0];
    else if (op === OPS.setTextRise) state.rise = args[0];
    else if (op === OPS.moveText) this.#shift(args[0], args[1]);
    else if (op === OPS.setLeadingMoveText) {
      state.leading = args[1];
      this.#shift(args[0], args[1]);
    } else if (op === OPS.nextLine) this.#shift(0, state.leading);
  }

  #setFont([name, size]) {
    this.#state.size = size;
    this.#state.unit = this.#fonts(name)?.fontMatrix?.[0] ?? 0.001;
  }

  #move(matrix) {
    this.#line = matrix;
    this.#at = matrix;
  }

  #shift(x, y) {
    this.#move(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  #show(glyphs) {
    const { size, char, word, scale, rise, unit, matrix } = this.#state;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.#advance((-glyph / 1000) * size * scale);
        continue;
      }
      if (!glyph) continue;
      const width = glyph.width * unit * size * scale;
      const [a, b, c, d, x, y] = multiply(multiply(matrix, this.#at), [1, 0, 0, 1, 0, rise]);
      this.text.push(glyph.unicode ?? '');
      this.places.push(x, y, width * Math.hypot(a, b), Math.abs(size) * Math.hypot(c, d), Math.atan2(b, a));
      this.#advance(width + (char + (glyph.isSpace ? word : 0)) * scale);
    }
  }

  #advance(by) {
    this.#at = multiply(this.#at, [1, 0, 0, 1, by, 0]);
  }
}

const read = async () => {
  const task = getDocument({
    ...{
      data: bytes,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: false,
      fontExtraProperties: true,
    },
    // Pictures are passed over before they are unpacked; nothing is fetched, nothing printed.
    ...{
      maxImageSize: 1,
      verbosity: 0,
      stopAtErrors: false,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
    },
  });
  const document = await task.promise;
  if (document.numPages > mostPages) return { fault: 'pages', pages: document.numPages };
  let glyphs = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const fonts = (name) => (page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined);
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
    const found = new Page(viewport.transform, fonts);
    fnArray.forEach((op, index) => {
      found.run(op, argsArray[index] ?? []);
    });
    glyphs += found.text.length;
    if (glyphs > mostGlyphs) return { fault: 'glyphs', pages: document.numPages };
    const places = Float64Array.from(found.places);
    parentPort.postMessage(
      { page: { number, width: viewport.width, height: viewport.height, text: found.text, places } },
      [places.buffer],
    );
    page.cleanup();
  }
  return { pages: document.numPages };
};

try {
  parentPort.postMessage({ end: await read() });
} catch (error) {
  parentPort.postMessage({ end: { fault: error?.name ?? 'Error', reason: String(error?.message ?? error) } });
}
