// Nothing here is needed: every page works without it. It only lets Frontend's own parts move.
import { initAll } from "../vendor/govuk-frontend.min.js";

// Set here and not in the page, so that nothing is folded away where scripts don't run.
document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
