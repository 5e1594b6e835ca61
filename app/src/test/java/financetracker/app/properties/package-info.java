@NullMarked
package financetracker.app.properties;

import org.jspecify.annotations.NullMarked;
