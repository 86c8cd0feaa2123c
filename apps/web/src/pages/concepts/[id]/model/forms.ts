export { ModelForm } from './model-form.js';
export { PlanForm } from './plan-form.js';
