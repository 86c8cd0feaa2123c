export { editedAddress, useSearchParams } from './filters.js';
export { countPage, type Head, HeadProvider, PageTitle, useNotFound, useTitlePrefix } from './head.js';
export { comeBack, followReader, scrollToPlace } from './follow-reader.js';
export { BACK_TO_REVIEW, paths, signInFor } from './paths.js';
export { PlaceProvider, useOptionalParam, useParam } from './place.js';
export { type Language, lazyPage, type Asks, type Place, type Route } from './route.js';
export { useAddress, useSearchText } from './search-text.js';
export { type PlaceInBar, placeInBar } from './place-in-bar.js';
