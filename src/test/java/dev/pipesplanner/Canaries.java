package dev.pipesplanner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Ways in which a credential stands in files that somebody hands to the app. All hold the same
/// word, which must not come out again.
final class Canaries {

    /// In no other text of the app.
    static final String WORD = "kanari3nvogel";

    private Canaries() {}

    /// Values that give themselves away, whatever their name.
    static List<String> values() {
        return Stream.of(
                        "postgres://app:%s@db/app",
                        "amqps://%s:%s@mq.example:5671/",
                        "redis://:%s@cache:6379/0",
                        "https://user:%s@sqs.us-east-1.amazonaws.com/1/jobs",
                        "user:%s@registry.example/worker:1",
                        "Bearer %s",
                        "Authorization: Bearer %s",
                        "Basic %s",
                        "ghp_%s",
                        "github_pat_%s",
                        "glpat-%s",
                        "xoxb-%s",
                        "sk_live_%s",
                        "eyJhbGciOiJIUzI1NiJ9.%s.c2ln",
                        "-----BEGIN PRIVATE KEY----- %s -----END PRIVATE KEY-----")
                .map(Canaries::filled)
                .toList();
    }

    /// Forms of files of values.
    static List<String> hcl() {
        List<String> forms = new ArrayList<>();
        values().forEach(value -> forms.add("endpoint = \"" + value + "\"\n"));
        Stream.of(
                        "db_password = \"%s\"\n",
                        "\"DB_PASS\" = \"%s\"\n",
                        "api_key = \"%s\" # of the team\n",
                        "# db_password = \"%s\"\n",
                        "// api_key: %s\n",
                        "/* token = %s */\n",
                        "/*\n  password = \"%s\"\n*/\n",
                        "db_password = <<E\n%s\nE\n",
                        "db_password = <<-E\n  one\n  %s\n  E\n",
                        "note = <<E\npassword = %s\nE\n",
                        "key = <<E\n-----BEGIN RSA PRIVATE KEY-----\n%s\n%s\n-----END RSA PRIVATE"
                                + " KEY-----\nE\n",
                        "environment_variables = { DB_PASS = \"%s\" }\n",
                        "environment_variables = {\n  DB_PASS = \"%s\"\n}\n",
                        "environment_variables = {\n  \"DB_PASS\" : \"%s\",\n}\n",
                        "environment_variables = {\n  DB_PASS =\n    \"%s\"\n}\n",
                        "environment = [{ name = \"DB_PASS\", value = \"%s\" }]\n",
                        "environment = [{ value = \"%s\", name = \"DB_PASS\" }]\n",
                        "environment = [\n"
                                + "  {\n"
                                + "    name  = \"DB_PASS\"\n"
                                + "    value = \"%s\"\n"
                                + "  },\n"
                                + "]\n",
                        "environment = [\n"
                                + "  {\n"
                                + "    value = \"%s\"\n"
                                + "    name  = \"DB_PASS\"\n"
                                + "  },\n"
                                + "]\n",
                        "environment = [\n  { name = \"A\", value = \"b\" }, { name = \"DB_PASS\","
                                + " value = \"%s\" },\n]\n",
                        "environment = [\n"
                                + "  {\n"
                                + "    name  = \"DB_PASS\"\n"
                                + "    value = <<E\n"
                                + "%s\n"
                                + "E\n"
                                + "  },\n"
                                + "]\n",
                        "environment = [\n  {\n    name = \"DB_PASS\"\n    value = join(\",\", [\n"
                                + "      \"%s\",\n    ])\n  },\n]\n",
                        "passwords = [\"a\", \"%s\"]\n",
                        "db_secrets = {\n  a = \"%s\"\n}\n",
                        "secrets = {\n  a = {\n    b = \"%s\"\n  }\n}\n",
                        "secrets = [\n  \"%s\",\n]\n",
                        "password = [\n  # %s\n]\n",
                        "tags = { password = \"%s\" }\n",
                        "tags = {\n  password = \"%s\" // old\n  team = \"a\"\n}\n",
                        "db = { user = \"a\", password = \"%s\" }\n",
                        "db = {\n  user     = \"a\"\n  password = \"%s\"\n}\n",
                        "password = \"\\\"%s\"\n",
                        "password = \"${\"%s\"}\"\n",
                        "password = %s\n",
                        "password = (\n  \"%s\"\n)\n",
                        "password = jsonencode({\n  a = \"%s\"\n})\n")
                .map(Canaries::filled)
                .forEach(forms::add);
        return forms;
    }

    /// Forms of members of a JSON object.
    static List<String> json() {
        List<String> forms = new ArrayList<>();
        values().forEach(value -> forms.add("\"endpoint\": \"" + value + "\""));
        Stream.of(
                        "\"db_password\": \"%s\"",
                        "\"DB_PASS\" :\n  \"%s\"",
                        "\"environment_variables\": { \"DB_PASS\": \"%s\" }",
                        "\"environment_variables\": {\n  \"DB_PASS\": \"%s\"\n}",
                        "\"environment\": [{ \"name\": \"DB_PASS\", \"value\": \"%s\" }]",
                        "\"environment\": [\n"
                                + "  {\n"
                                + "    \"value\": \"%s\",\n"
                                + "    \"name\": \"DB_PASS\"\n"
                                + "  }\n"
                                + "]",
                        "\"passwords\": [\n  \"%s\"\n]",
                        "\"secrets\": { \"a\": { \"b\": \"%s\" } }",
                        "\"tags\": { \"team\": \"a\", \"password\": \"%s\" }",
                        "\"endpoint\": \"postgres:\\/\\/app:%s@db\\/app\"",
                        "\"note\": \"password=%s\"",
                        "\"password\": { \"value\":\n  \"%s\" }")
                .map(Canaries::filled)
                .forEach(forms::add);
        return forms;
    }

    /// First lines of files that are none of the app's.
    static List<String> foreign() {
        return Stream.of(
                        "DB_PASS=%s\nA=b\n",
                        "[default]\naws_secret_access_key = %s\n",
                        "aws_access_key_id,%s\n",
                        "%s\n",
                        "User,%s,Secret access key\n",
                        "root:$6$%s:19000:0:99999:7:::\n",
                        "machine github.com login a password %s\n",
                        "password: %s\n",
                        "{\"password\": \"%s\"}\n",
                        "{\"password\": %s}\n",
                        "{ %s }\n",
                        "[\"%s\"]\n",
                        "-----BEGIN OPENSSH PRIVATE KEY-----\n%s\n",
                        "export TOKEN='%s'\n")
                .map(Canaries::filled)
                .toList();
    }

    private static String filled(String form) {
        return form.replace("%s", WORD);
    }
}
