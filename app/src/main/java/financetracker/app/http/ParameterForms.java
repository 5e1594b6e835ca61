package financetracker.app.http;

import financetracker.events.Id;
import financetracker.events.PersonalText;
import financetracker.money.Currency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How our types look in paths and queries: as in JSON. */
@Configuration(proxyBeanMethods = false)
class ParameterForms implements WebMvcConfigurer {
    private final CallerResolver caller;

    ParameterForms(CallerResolver caller) {
        this.caller = caller;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(caller);
    }

    @Override
    public void addFormatters(FormatterRegistry forms) {
        forms.addConverter(String.class, LocalDate.class, TextForm::date);
        forms.addConverter(String.class, Instant.class, TextForm::instant);
        forms.addConverter(String.class, UUID.class, ParameterForms::uuid);
        forms.addConverter(String.class, Currency.class, MoneyForm::currency);
        forms.addConverter(String.class, PersonalText.class, PersonalText::new);
        forms.addConverterFactory(ids());
        forms.addConverterFactory(enums());
    }

    private static UUID uuid(String text) {
        return IdForm.parse(text).orElseThrow(() -> new IllegalArgumentException("must be a UUID (RFC 9562)"));
    }

    // Not lambdas: Spring reads the types from the class.
    private static ConverterFactory<String, Id> ids() {
        return new ConverterFactory<>() {
            @Override
            public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
                return text -> IdForm.construct(type, uuid(text));
            }
        };
    }

    @SuppressWarnings("rawtypes")
    private static ConverterFactory<String, Enum> enums() {
        return new ConverterFactory<>() {
            @Override
            public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
                return text -> constant(type, text);
            }
        };
    }

    @SuppressWarnings("rawtypes")
    private static <T extends Enum> T constant(Class<T> type, String text) {
        for (T constant : type.getEnumConstants()) {
            if (JsonForms.nameOf((Enum<?>) constant).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(BodyFaults.oneOf(type));
    }
}
