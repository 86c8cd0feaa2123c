export { addressOfStep, Frame, useWay, type Way } from './frame.js';
export { type StepProps, wrongField } from './step-props.js';
export { useTyped } from './typed.js';
