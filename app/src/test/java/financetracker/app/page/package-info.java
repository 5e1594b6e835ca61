/** The served pages, used as people use them: in a browser, against the whole program. */
@NullMarked
package financetracker.app.page;

import org.jspecify.annotations.NullMarked;
