<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Console</name>
    <message numerus="yes">
        <source>%Ln source(s) can&apos;t be used; the floor of each is not shown.</source>
        <translation>
            <numerusform>A source can&apos;t be used; its floor is not shown.</numerusform>
            <numerusform>%Ln sources can&apos;t be used; their floors are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message numerus="yes">
        <source>%Ln damaged file(s) were set aside and are left alone</source>
        <translation>
            <numerusform>%Ln damaged file was set aside and is left alone</numerusform>
            <numerusform>%Ln damaged files were set aside and are left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of a newer Floorwatch can&apos;t be read by this one</source>
        <translation>
            <numerusform>%Ln file of a newer Floorwatch can&apos;t be read by this one</numerusform>
            <numerusform>%Ln files of a newer Floorwatch can&apos;t be read by this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecretText</name>
    <message numerus="yes">
        <source>%1 and %Ln more wait for you to sign in.</source>
        <comment>sources</comment>
        <translation>
            <numerusform>%1 and one more wait for you to sign in.</numerusform>
            <numerusform>%1 and %Ln more wait for you to sign in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message numerus="yes">
        <source>%Ln simulated queue(s)</source>
        <translation>
            <numerusform>%Ln simulated queue</numerusform>
            <numerusform>%Ln simulated queues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln a minute</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%Ln a minute</numerusform>
            <numerusform>%Ln a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the last minute. The account allows %1 a second; what is asked for regularly needs %2 % of that.</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%Ln in the last minute. The account allows %1 a second; what is asked for regularly needs %2 % of that.</numerusform>
            <numerusform>%Ln in the last minute. The account allows %1 a second; what is asked for regularly needs %2 % of that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message numerus="yes">
        <source>%Ln queue(s)</source>
        <translation>
            <numerusform>%Ln queue</numerusform>
            <numerusform>%Ln queues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical</source>
        <comment>queues</comment>
        <translation>
            <numerusform>%Ln critical</numerusform>
            <numerusform>%Ln critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning</source>
        <comment>queues</comment>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without rules</source>
        <comment>queues</comment>
        <translation>
            <numerusform>%Ln without rules</numerusform>
            <numerusform>%Ln without rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreText</name>
    <message numerus="yes">
        <source>%Ln event(s) could not be kept.</source>
        <translation>
            <numerusform>%Ln event could not be kept.</numerusform>
            <numerusform>%Ln events could not be kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TileText</name>
    <message numerus="yes">
        <source>in %1 of %Ln queue(s)</source>
        <translation>
            <numerusform>in %1 of %Ln queue</numerusform>
            <numerusform>in %1 of %Ln queues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s) without data</source>
        <translation>
            <numerusform>%Ln queue without data</numerusform>
            <numerusform>%Ln queues without data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialText</name>
    <message numerus="yes">
        <source>%Ln queue(s)</source>
        <translation>
            <numerusform>%Ln queue</numerusform>
            <numerusform>%Ln queues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s)</source>
        <translation>
            <numerusform>%Ln channel</numerusform>
            <numerusform>%Ln channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are as they should be</source>
        <translation>
            <numerusform>%Ln line is as it should be</numerusform>
            <numerusform>%Ln lines are as they should be</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TroubleText</name>
    <message numerus="yes">
        <source>%Ln line(s) or metric(s) left out</source>
        <translation>
            <numerusform>%Ln line or metric left out</numerusform>
            <numerusform>%Ln lines or metrics left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) could not be read; the newest: %1</source>
        <translation>
            <numerusform>%Ln line could not be read; the newest: %1</numerusform>
            <numerusform>%Ln lines could not be read; the newest: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TruthText</name>
    <message numerus="yes">
        <source>%Ln source(s) are lost; what is shown of them is old.</source>
        <translation>
            <numerusform>A source is lost; what is shown of it is old.</numerusform>
            <numerusform>%Ln sources are lost; what is shown of them is old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Floorwatch&apos;s core stood still for %Ln second(s) from %1 on, and goes on again.</source>
        <translation>
            <numerusform>Floorwatch&apos;s core stood still for %Ln second from %1 on, and goes on again.</numerusform>
            <numerusform>Floorwatch&apos;s core stood still for %Ln seconds from %1 on, and goes on again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This window stood still for %Ln second(s) from %1 on. It shows the present again.</source>
        <translation>
            <numerusform>This window stood still for %Ln second from %1 on. It shows the present again.</numerusform>
            <numerusform>This window stood still for %Ln seconds from %1 on. It shows the present again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Announcer</name>
    <message numerus="yes">
        <source>%1; and %Ln more</source>
        <comment>an alert&apos;s words, other alerts</comment>
        <translation>
            <numerusform>%1; and %Ln more</numerusform>
            <numerusform>%1; and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ColumnMenu</name>
    <message numerus="yes">
        <source>%Ln metric(s) shown; up to 8 read best</source>
        <translation>
            <numerusform>%Ln metric shown; up to 8 read best</numerusform>
            <numerusform>%Ln metrics shown; up to 8 read best</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConnectDialog</name>
    <message numerus="yes">
        <source>&amp;Pause the simulated floor(s)</source>
        <translation>
            <numerusform>&amp;Pause the simulated floor</numerusform>
            <numerusform>&amp;Pause the simulated floors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GridModel</name>
    <message numerus="yes">
        <source>%1 of %Ln queue(s)</source>
        <translation>
            <numerusform>%1 of %Ln queue</numerusform>
            <numerusform>%1 of %Ln queues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) have no column here: %1</source>
        <translation>
            <numerusform>%Ln alert has no column here: %1</numerusform>
            <numerusform>%Ln alerts have no column here: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HelpWindow</name>
    <message numerus="yes">
        <source>%Ln place(s) on this page, F3 for the next</source>
        <translation>
            <numerusform>%Ln place on this page</numerusform>
            <numerusform>%Ln places on this page, F3 for the next</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NoticeBar</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>problems</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QueueChoice</name>
    <message numerus="yes">
        <source>Watch %Ln queue(s) with the &amp;starter rules</source>
        <translation>
            <numerusform>Watch %Ln queue with the &amp;starter rules</numerusform>
            <numerusform>Watch %Ln queues with the &amp;starter rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QueueChooser</name>
    <message numerus="yes">
        <source>%Ln queue(s) chosen; up to 20 read best</source>
        <translation>
            <numerusform>%Ln queue chosen; up to 20 read best</numerusform>
            <numerusform>%Ln queues chosen; up to 20 read best</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s) chosen</source>
        <translation>
            <numerusform>%Ln queue chosen</numerusform>
            <numerusform>%Ln queues chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ViewDesk</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>problems</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s) exported</source>
        <translation>
            <numerusform>%Ln view exported</numerusform>
            <numerusform>%Ln views exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s) imported</source>
        <translation>
            <numerusform>%Ln view imported</numerusform>
            <numerusform>%Ln views imported</numerusform>
        </translation>
    </message>
</context>
</TS>
