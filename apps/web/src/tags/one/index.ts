export { NewTag } from './new-tag.js';
export { OpenedTagPart } from './opened-tag.js';
export { type Picked, TagPicker, type TagToPick } from './tag-picker.js';
