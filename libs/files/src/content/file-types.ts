/** Accepted types of files: MIME type for browsers, endings, and the kind that people read. */
export const fileTypes = {
  pdf: { mime: 'application/pdf', endings: ['.pdf'], kind: 'pdf' },
  jpeg: { mime: 'image/jpeg', endings: ['.jpg', '.jpeg'], kind: 'image' },
  png: { mime: 'image/png', endings: ['.png'], kind: 'image' },
  webp: { mime: 'image/webp', endings: ['.webp'], kind: 'image' },
  text: { mime: 'text/plain; charset=utf-8', endings: ['.txt', '.csv', '.md'], kind: 'text' },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['.docx'],
    kind: 'document',
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['.xlsx'],
    kind: 'spreadsheet',
  },
  pptx: {
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    endings: ['.pptx'],
    kind: 'presentation',
  },
  odt: { mime: 'application/vnd.oasis.opendocument.text', endings: ['.odt'], kind: 'document' },
  ods: { mime: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['.ods'], kind: 'spreadsheet' },
  odp: { mime: 'application/vnd.oasis.opendocument.presentation', endings: ['.odp'], kind: 'presentation' },
} as const satisfies Record<string, { mime: string; endings: readonly [string, ...string[]]; kind: string }>;

export type FileType = keyof typeof fileTypes;
export const fileTypeNames = Object.keys(fileTypes) as [FileType, ...FileType[]];

export const fileKinds = ['pdf', 'image', 'text', 'document', 'spreadsheet', 'presentation'] as const;
export type FileKind = (typeof fileKinds)[number];

export const kindOf = (type: FileType): FileKind => fileTypes[type].kind;
