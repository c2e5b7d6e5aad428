package dev.pipesplanner.storage;

import dev.pipesplanner.plan.NearestName;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.terraform.TextFolders;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Plan files as JSON on the disk, and the samples inside the app (DESIGN §4).
public final class JsonPlanFiles implements PlanFiles {

    private static final List<String> SAMPLES = List.of("flow-builder", "worked-example");
    private static final int LARGEST_BYTES = 5_000_000;

    private final TextFolders disk = new DiskTextFolders();

    @Override
    public List<String> samples() {
        return SAMPLES;
    }

    @Override
    public Reading sample(String name) {
        if (!SAMPLES.contains(name)) {
            return new Reading.Refused(
                    "There is no sample "
                            + name
                            + ".\nMaybe "
                            + NearestName.of(name, SAMPLES)
                            + " was meant.");
        }
        String resource = "samples/" + name + ".plan.json";
        try (InputStream stream = JsonPlanFiles.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The app lacks its sample " + resource);
            }
            return parse(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The app cannot read its sample " + resource, e);
        }
    }

    @Override
    public Reading read(String location) {
        try {
            Path file = Path.of(location);
            if (Files.isDirectory(file)) {
                return unreadable(location, "it is a folder", "name a file in it");
            }
            try (InputStream stream = Files.newInputStream(file)) {
                byte[] bytes = stream.readNBytes(LARGEST_BYTES + 1);
                if (bytes.length > LARGEST_BYTES) {
                    return unreadable(location, "it is larger than 5 MB", "it is no plan");
                }
                return parse(location, text(bytes));
            }
        } catch (CharacterCodingException _) {
            return unreadable(location, "it is no UTF-8 text", "it is no plan");
        } catch (NoSuchFileException _) {
            return unreadable(location, "there is no such file", "check the name");
        } catch (AccessDeniedException _) {
            return unreadable(location, "access is denied", "allow reading it");
        } catch (InvalidPathException e) {
            return unreadable(location, e.getReason(), "check the name");
        } catch (IOException e) {
            return unreadable(location, String.valueOf(e.getMessage()), "try again");
        }
    }

    @Override
    public Reading parse(String origin, String text) {
        try {
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (unmarked.length() > LARGEST_BYTES) {
                return unreadable(origin, "it is larger than 5 MB", "it is no plan");
            }
            Located root = JsonText.parse(origin, unmarked);
            return new Reading.Read(new PlanReader(origin).read(root));
        } catch (Refusal refusal) {
            return new Reading.Refused(refusal.text());
        }
    }

    @Override
    public String text(Plan plan) {
        return PlanWriter.text(plan);
    }

    @Override
    public Saving save(Plan plan, String location) {
        return switch (disk.write(location, text(plan))) {
            case TextFolders.Written.Done() -> new Saving.Saved(location);
            case TextFolders.Written.Failed(String message) -> new Saving.Failed(message);
        };
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static Reading unreadable(String location, String reason, String advice) {
        return new Reading.Refused(
                "Could not read " + location + ": " + reason + ".\nMaybe " + advice + ".");
    }
}
