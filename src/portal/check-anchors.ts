/** Names of the places on the page of a checked text that its parts link to. Places of figures count from 0. */
import type { Verdict } from '../contract/checked-text.ts';

export const markAnchor = (place: number): string => `so-${place + 1}`;
export const rowAnchor = (place: number): string => `dong-${place + 1}`;
export const lineAnchor = (line: number): string => `doan-${line + 1}`;
export const groupAnchor = (verdict: Verdict): string => `nhom-${verdict}`;
export const listAnchor = 'tung-con-so';
