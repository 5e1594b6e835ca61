package financetracker.app.http;

import financetracker.events.PersonalText;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Lets {@code @Size} limit a personal text. Found by its entry in META-INF/services. */
public final class PersonalTextSize implements ConstraintValidator<Size, PersonalText> {
    private int min;
    private int max;

    @Override
    public void initialize(Size size) {
        min = size.min();
        max = size.max();
    }

    @Override
    public boolean isValid(@Nullable PersonalText value, ConstraintValidatorContext context) {
        return value == null || value.text().length() >= min && value.text().length() <= max;
    }
}
