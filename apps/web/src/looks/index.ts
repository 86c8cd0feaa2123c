export { Card, Empty, Notice, Segments, Skeleton, type Tagged, Tags, Track } from './boxes.js';
export { Button, type ButtonLook, LinkButton } from './button.js';
export { formatDate, useDates, When } from './dates.js';
export { Dialog } from './dialog.js';
export { Checks, Choices, LongTextField, type Option, TextField } from './fields.js';
export { ErrorSummary, Form, ProblemOfForm, useErrorOf } from './form.js';
export { Missing } from './missing.js';
