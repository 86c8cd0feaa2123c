export { useSearchParams } from './filters.js';
export { countPage, type Head, HeadProvider, PageTitle, useNotFound } from './head.js';
export { paths, signInFor } from './paths.js';
export { PlaceProvider, useParam } from './place.js';
export { followScrolling, scrollToPlace } from './scroll.js';
export { type Language, lazyPage, type LazyPage, type Place, type Route, type Words } from './route.js';
