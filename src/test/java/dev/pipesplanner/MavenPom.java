package dev.pipesplanner;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// What a Maven project says of itself, as far as licences need it.
record MavenPom(Element project) {

    /// A library by group and artifact, whatever its version.
    record Name(String group, String artifact) {

        @Override
        public String toString() {
            return group + ":" + artifact;
        }
    }

    /// A library that somebody asks for; without a scope, a parent may give one.
    record Need(Name name, Optional<String> scope, boolean optional) {}

    static MavenPom read(Path file) throws IOException {
        try {
            return new MavenPom(
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(file.toFile())
                            .getDocumentElement());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("Cannot read " + file, e);
        }
    }

    Name name() {
        return new Name(group(), text(project, "artifactId").orElseThrow());
    }

    /// The parent's name, and the version that a child asks for.
    Optional<Name> parent() {
        return child(project, "parent").map(this::named);
    }

    String parentVersion() {
        return child(project, "parent").flatMap(each -> text(each, "version")).orElseThrow();
    }

    /// What the project asks for itself, its tests and its options included.
    List<Need> needs() {
        return listed(child(project, "dependencies"));
    }

    /// What it says about libraries in case it or a child asks for them.
    List<Need> managed() {
        return listed(
                child(project, "dependencyManagement")
                        .flatMap(management -> child(management, "dependencies")));
    }

    List<String> licences() {
        return child(project, "licenses").stream()
                .flatMap(list -> children(list, "license"))
                .map(each -> text(each, "name").orElseThrow())
                .toList();
    }

    private String group() {
        return text(project, "groupId")
                .or(() -> child(project, "parent").flatMap(each -> text(each, "groupId")))
                .orElseThrow();
    }

    private Name named(Element element) {
        String group = text(element, "groupId").orElseThrow();
        return new Name(
                group.equals("${project.groupId}") ? group() : group,
                text(element, "artifactId").orElseThrow());
    }

    private List<Need> listed(Optional<Element> list) {
        return list.stream()
                .flatMap(each -> children(each, "dependency"))
                .map(each ->
                        new Need(
                                named(each),
                                text(each, "scope"),
                                text(each, "optional").orElse("").equals("true")))
                .toList();
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).findFirst();
    }

    private static Optional<String> text(Element parent, String name) {
        return child(parent, name).map(Node::getTextContent).map(String::strip);
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast);
    }
}
