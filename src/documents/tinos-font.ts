/** Where the four faces of Tinos lie: the metric twin of Times New Roman (SIL Open Font License) that documents embed. */
import { createRequire } from 'node:module';

const faces = {
  regular: '400Regular/Tinos_400Regular.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const;
export type TinosFace = keyof typeof faces;

const { resolve } = createRequire(import.meta.url);

export const tinosFaces = Object.keys(faces) as readonly TinosFace[];

/** Absolute path of a TrueType file. */
export const tinosFile = (face: TinosFace): string => resolve(`@expo-google-fonts/tinos/${faces[face]}`);
