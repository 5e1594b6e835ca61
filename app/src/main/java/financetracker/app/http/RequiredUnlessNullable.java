package financetracker.app.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** A component of a record of ours must be in the JSON, and not null, unless it is {@code @Nullable}. */
final class RequiredUnlessNullable extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)
                || !(parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor)
                || !constructor.getDeclaringClass().isRecord()
                || !constructor.getDeclaringClass().getName().startsWith("financetracker.")) {
            return JsonSetter.Value.empty();
        }
        AnnotatedType type = constructor.getAnnotatedParameterTypes()[parameter.getIndex()];
        Nulls value = type.isAnnotationPresent(Nullable.class) ? Nulls.DEFAULT : Nulls.FAIL;
        return JsonSetter.Value.construct(value, Nulls.FAIL);
    }
}
