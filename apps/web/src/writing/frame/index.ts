export { addressOfStep, Frame, useWay, type Way } from './frame.js';
export type { StepProps } from './step-props.js';
export { useTyped } from './typed.js';
