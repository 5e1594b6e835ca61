package financetracker.app.http;

import financetracker.events.PersonalText;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Lets {@code @NotBlank} demand a personal text that a person can see. Found by its entry in META-INF/services. */
public final class PersonalTextNotBlank implements ConstraintValidator<NotBlank, PersonalText> {
    @Override
    public boolean isValid(@Nullable PersonalText value, ConstraintValidatorContext context) {
        // Whether it may be missing is the type's to say: @Nullable or not.
        return value == null || !value.text().isBlank();
    }
}
