package financetracker.app.signin;

/**
 * What a client holds to be signed in.
 *
 * @param expiresIn of the access token, in seconds
 */
public record Tokens(String accessToken, String refreshToken, long expiresIn) {
    @Override
    public String toString() {
        return "Tokens[***]";
    }
}
