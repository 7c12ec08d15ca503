<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>StatusText</name>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%n queue</numerusform>
            <numerusform>%n queues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <comment>queues</comment>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning</source>
        <comment>queues</comment>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warning</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TileText</name>
    <message numerus="yes">
        <source>in %1 of %n queue(s)</source>
        <translation>
            <numerusform>in %1 of %n queue</numerusform>
            <numerusform>in %1 of %n queues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Banner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>problems</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GridModel</name>
    <message numerus="yes">
        <source>%1 of %n queue(s)</source>
        <translation>
            <numerusform>%1 of %n queue</numerusform>
            <numerusform>%1 of %n queues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SourceStatus</name>
    <message numerus="yes">
        <source>%n line(s) or metric(s) left out</source>
        <translation>
            <numerusform>%n line or metric left out</numerusform>
            <numerusform>%n lines or metrics left out</numerusform>
        </translation>
    </message>
</context>
</TS>
