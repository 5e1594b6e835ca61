package financetracker.app.http;

import financetracker.refusal.Refusal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** A refusal inside an answer, such as of one row of many: told with the code that it would have had alone. */
final class RefusalForm extends ValueSerializer<Refusal> {
    @Override
    public void serialize(Refusal refusal, JsonGenerator out, SerializationContext context) {
        Problem problem = RefusalProblems.of(refusal);
        out.writeStartObject();
        out.writeStringProperty("type", problem.code().type());
        out.writeStringProperty("title", problem.code().title());
        out.writeStringProperty("code", problem.code().code());
        out.writeStringProperty("detail", problem.detail());
        out.writeEndObject();
    }
}
