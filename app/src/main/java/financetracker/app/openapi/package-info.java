/** The OpenAPI document, made from the endpoints, and the page to read and try it. */
@NullMarked
package financetracker.app.openapi;

import org.jspecify.annotations.NullMarked;
