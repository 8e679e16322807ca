<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
    <context>
        <name>vipdeck::AddDirectorDialog</name>
        <message>
            <source>Connect when the console starts</source>
            <translation>Beim Start der Konsole verbinden</translation>
        </message>
        <message>
            <source>Add director</source>
            <translation>Director hinzufügen</translation>
        </message>
        <message>
            <source>A director on another machine, by ssh</source>
            <translation>Ein Director auf einem anderen Rechner, über ssh</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>lb-paris-1 or admin@192.0.2.1</source>
            <translation>lb-paris-1 oder admin@192.0.2.1</translation>
        </message>
        <message>
            <source>As after "ssh": your configuration, keys and agent are used. What ssh asks is shown in a window.</source>
            <translation>Wie hinter „ssh“: Ihre Konfiguration, Schlüssel und Ihr Agent gelten. Was ssh fragt, erscheint in einem Fenster.</translation>
        </message>
        <message>
            <source>Options of ssh</source>
            <translation>Optionen von ssh</translation>
        </message>
        <message>
            <source>Besides those of your configuration.</source>
            <translation>Zusätzlich zu denen Ihrer Konfiguration.</translation>
        </message>
        <message>
            <source>Command there</source>
            <translation>Befehl dort</translation>
        </message>
        <message>
            <source>Only when the program is at an unusual place.</source>
            <translation>Nur wenn das Programm an ungewöhnlicher Stelle liegt.</translation>
        </message>
        <message>
            <source>&amp;Test connection</source>
            <translation>Verbindung &amp;testen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Edit director</source>
            <translation>Director bearbeiten</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Another host is another director: add it.</source>
            <translation>Ein anderer Rechner ist ein anderer Director: fügen Sie ihn hinzu.</translation>
        </message>
        <message>
            <source>%1 is in the list already.</source>
            <translation>%1 steht schon in der Liste.</translation>
        </message>
        <message>
            <source>%1 is not an option of ssh: they begin with a dash.</source>
            <translation>%1 ist keine Option von ssh: sie beginnen mit einem Strich.</translation>
        </message>
        <message>
            <source>Asking %1.</source>
            <translation>%1 wird gefragt.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::AddServersDialog</name>
        <message>
            <source>Add real servers</source>
            <translation>Real-Server hinzufügen</translation>
        </message>
        <message numerus="yes">
            <source>Add %n server(s) at once?</source>
            <translation>
                <numerusform>%n Server auf einmal hinzufügen?</numerusform>
                <numerusform>%n Server auf einmal hinzufügen?</numerusform>
            </translation>
        </message>
        <message>
            <source>One Undo takes them all out of the draft again.</source>
            <translation>Einmal Rückgängig nimmt sie alle wieder aus dem Entwurf.</translation>
        </message>
        <message numerus="yes">
            <source>Add %n server(s)</source>
            <translation>
                <numerusform>%n Server hinzufügen</numerusform>
                <numerusform>%n Server hinzufügen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>add %n server(s) to no pool</source>
            <translation>
                <numerusform>%n Server in keinen Pool aufnehmen</numerusform>
                <numerusform>%n Server in keinen Pool aufnehmen</numerusform>
            </translation>
        </message>
        <message>
            <source>Not added</source>
            <translation>Nicht hinzugefügt</translation>
        </message>
        <message>
            <source>The servers were not added to the draft: %1.</source>
            <translation>Die Server wurden nicht in den Entwurf aufgenommen: %1.</translation>
        </message>
        <message>
            <source>Add real servers - %1</source>
            <translation>Real-Server hinzufügen - %1</translation>
        </message>
        <message>
            <source>same</source>
            <translation>gleich</translation>
        </message>
        <message>
            <source>the virtual addresses of mark %1</source>
            <translation>die virtuellen Adressen von Markierung %1</translation>
        </message>
        <message>
            <source>After Apply the helper raises the weight every few seconds, also when this window is closed</source>
            <translation>Nach dem Anwenden erhöht der Helfer das Gewicht alle paar Sekunden, auch wenn dieses Fenster geschlossen ist</translation>
        </message>
        <message>
            <source>Only a connected director can raise weights by itself.</source>
            <translation>Nur ein verbundener Director kann Gewichte von selbst erhöhen.</translation>
        </message>
        <message>
            <source>Servers in no pool have no weight.</source>
            <translation>Server ohne Pool haben kein Gewicht.</translation>
        </message>
        <message>
            <source>A limit is a number of connections; empty means none.</source>
            <translation>Eine Grenze ist eine Zahl von Verbindungen; leer heißt keine.</translation>
        </message>
        <message>
            <source>The lower limit is above the upper one.</source>
            <translation>Die untere Grenze liegt über der oberen.</translation>
        </message>
        <message>
            <source>%1 is not a weight. Weights go from 0 to 65535.</source>
            <translation>%1 ist kein Gewicht. Gewichte gehen von 0 bis 65535.</translation>
        </message>
        <message>
            <source>%1 is not a port. Ports go from 1 to 65535.</source>
            <translation>%1 ist kein Port. Ports gehen von 1 bis 65535.</translation>
        </message>
        <message>
            <source>%1 delivers packets as they came: the port stays %2.</source>
            <translation>%1 liefert Pakete aus, wie sie kamen: Der Port bleibt %2.</translation>
        </message>
        <message>
            <source>Packets arrive as they came, so the port stays %1.</source>
            <translation>Pakete kommen unverändert an, also bleibt der Port %1.</translation>
        </message>
        <message>
            <source>Only Tunnel crosses address families.</source>
            <translation>Nur Tunnel überbrückt Adressfamilien.</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n neuer</numerusform>
                <numerusform>%n neue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n already there</source>
            <translation>
                <numerusform>%n schon da</numerusform>
                <numerusform>%n schon da</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with problems</source>
            <translation>
                <numerusform>%n mit Problemen</numerusform>
                <numerusform>%n mit Problemen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) have problems and are left out</source>
            <translation>
                <numerusform>%n Zeile hat Probleme und bleibt draußen</numerusform>
                <numerusform>%n Zeilen haben Probleme und bleiben draußen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Add %n to draft</source>
            <translation>
                <numerusform>%n zum Entwurf &amp;hinzufügen</numerusform>
                <numerusform>%n zum Entwurf &amp;hinzufügen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiterer</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>then weight %1</source>
            <translation>dann Gewicht %1</translation>
        </message>
        <message>
            <source>no command: ipvsadm knows only servers of a service</source>
            <translation>kein Befehl: ipvsadm kennt nur Server eines Dienstes</translation>
        </message>
        <message>
            <source>Import a list of servers</source>
            <translation>Liste von Servern einlesen</translation>
        </message>
        <message>
            <source>Not imported</source>
            <translation>Nicht eingelesen</translation>
        </message>
        <message>
            <source>%1 is larger than 4 MiB.</source>
            <translation>%1 ist größer als 4 MiB.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Ser&amp;vers</source>
            <translation>Ser&amp;ver</translation>
        </message>
        <message>
            <source>Ser&amp;vice</source>
            <translation>&amp;Dienst</translation>
        </message>
        <message>
            <source>Not in a pool. Add a service</source>
            <translation>In keinem Pool. Dienst hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Import file</source>
            <translation>Datei &amp;einlesen</translation>
        </message>
        <message>
            <source>&amp;Paste list</source>
            <translation>Liste ein&amp;fügen</translation>
        </message>
        <message>
            <source>From Ser&amp;vers</source>
            <translation>Aus Ser&amp;vern</translation>
        </message>
        <message>
            <source>%1   %2</source>
            <comment>name, address</comment>
            <translation>%1   %2</translation>
        </message>
        <message>
            <source>Ranges, networks, names, CSV, ipvsadm lines</source>
            <translation>Bereiche, Netze, Namen, CSV, Zeilen von ipvsadm</translation>
        </message>
        <message>
            <source>Port of each server</source>
            <translation>Port jedes Servers</translation>
        </message>
        <message>
            <source>Weight of each server</source>
            <translation>Gewicht jedes Servers</translation>
        </message>
        <message>
            <source>Upper limit of connections</source>
            <translation>Obere Grenze der Verbindungen</translation>
        </message>
        <message>
            <source>Lower limit of connections</source>
            <translation>Untere Grenze der Verbindungen</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Po&amp;rt</source>
            <translation>Po&amp;rt</translation>
        </message>
        <message>
            <source>&amp;Weight</source>
            <translation>&amp;Gewicht</translation>
        </message>
        <message>
            <source>&amp;Limits</source>
            <translation>&amp;Grenzen</translation>
        </message>
        <message>
            <source>Over the upper limit, a server gets no new connections until it falls below the lower one.</source>
            <translation>Über der oberen Grenze bekommt ein Server keine neuen Verbindungen, bis er unter die untere fällt.</translation>
        </message>
        <message>
            <source>Start &amp;gently: raise the weight from</source>
            <translation>San&amp;ft starten: Gewicht erhöhen von</translation>
        </message>
        <message>
            <source>Weight at which the servers start</source>
            <translation>Gewicht, mit dem die Server anfangen</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Minutes until the servers have their whole weight</source>
            <translation>Minuten, bis die Server ihr ganzes Gewicht haben</translation>
        </message>
        <message>
            <source>over</source>
            <comment>raise the weight from 10 over 2 min</comment>
            <translation>in</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Problems &amp;only</source>
            <translation>&amp;Nur Probleme</translation>
        </message>
        <message>
            <source>Lines that are left out, and servers that did not answer the test</source>
            <translation>Zeilen, die wegbleiben, und Server, die beim Test nicht antworteten</translation>
        </message>
        <message>
            <source>Servers that will be added</source>
            <translation>Server, die hinzukommen</translation>
        </message>
        <message>
            <source>&amp;Run the doctor on each server before Apply</source>
            <translation>Vor dem An&amp;wenden jeden Server vom Doktor prüfen lassen</translation>
        </message>
        <message>
            <source>Shows what keeps a server from working before it joins the pool</source>
            <translation>Zeigt, was einen Server am Arbeiten hindert, bevor er in den Pool kommt</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::AppearancePage</name>
        <message>
            <source>Appearance</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Rows of Pools</source>
            <translation>Zeilen der Pools</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>Kompakt</translation>
        </message>
        <message>
            <source>Also in the View menu.</source>
            <translation>Auch im Menü Ansicht.</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <source>Patterns</source>
            <translation>Muster</translation>
        </message>
        <message>
            <source>Dashed lines and hatched areas tell series apart besides their colours</source>
            <translation>Gestrichelte Linien und schraffierte Flächen unterscheiden Reihen zusätzlich zur Farbe</translation>
        </message>
        <message>
            <source>Some pairs of colours look nearly alike to people who see few of them.</source>
            <translation>Manche Farbpaare sehen für Farbfehlsichtige fast gleich aus.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Takes effect at the next start.</source>
            <translation>Wirkt ab dem nächsten Start.</translation>
        </message>
        <message>
            <source>Numbers and dates</source>
            <translation>Zahlen und Daten</translation>
        </message>
        <message>
            <source>As the language</source>
            <translation>Wie die Sprache</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ApplyComparison</name>
        <message>
            <source>too early</source>
            <translation>zu früh</translation>
        </message>
        <message>
            <source>as before</source>
            <translation>wie zuvor</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <comment>servers</comment>
            <translation>
                <numerusform>%n weiterer</numerusform>
                <numerusform>%n weitere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer</source>
            <comment>servers</comment>
            <translation>
                <numerusform>%n weniger</numerusform>
                <numerusform>%n weniger</numerusform>
            </translation>
        </message>
        <message>
            <source>more</source>
            <translation>mehr</translation>
        </message>
        <message>
            <source>less</source>
            <translation>weniger</translation>
        </message>
        <message>
            <source>%1 times</source>
            <translation>%1-mal so viel</translation>
        </message>
        <message>
            <source>%1% more</source>
            <translation>%1 % mehr</translation>
        </message>
        <message>
            <source>%1% less</source>
            <translation>%1 % weniger</translation>
        </message>
        <message>
            <source>New connections per s</source>
            <translation>Neue Verbindungen je s</translation>
        </message>
        <message>
            <source>Active connections</source>
            <translation>Aktive Verbindungen</translation>
        </message>
        <message>
            <source>Dropped packets per s</source>
            <translation>Verworfene Pakete je s</translation>
        </message>
        <message>
            <source>Servers not down</source>
            <translation>Server nicht ausgefallen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ApplySettings</name>
        <message numerus="yes">
            <source>Look first: %n active connection(s) would end at once.</source>
            <translation>
                <numerusform>Erst ansehen: %n aktive Verbindung würde sofort enden.</numerusform>
                <numerusform>Erst ansehen: %n aktive Verbindungen würden sofort enden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Say why and name a ticket: nothing is applied without.</source>
            <translation>Grund und Ticket angeben: ohne wird nichts angewendet.</translation>
        </message>
        <message>
            <source>Say why: nothing is applied without a comment.</source>
            <translation>Sagen Sie, warum: Ohne Kommentar wird nichts angewendet.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ApplyingPage</name>
        <message>
            <source>Applying and safety</source>
            <translation>Anwenden und Sicherheit</translation>
        </message>
        <message>
            <source>When you apply</source>
            <translation>Beim Anwenden</translation>
        </message>
        <message>
            <source>Removing and draining</source>
            <translation>Entfernen und Leeren</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>Sichern</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Bestätigen</translation>
        </message>
        <message>
            <source>Revert unless I keep the change within</source>
            <translation>Zurücknehmen, wenn ich die Änderung nicht behalte innerhalb von</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>Sekunden</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>s</translation>
        </message>
        <message>
            <source>If this window loses its connection, the director reverts on its own.</source>
            <translation>Verliert dieses Fenster die Verbindung, nimmt der Director von selbst zurück.</translation>
        </message>
        <message>
            <source>Revert at once if</source>
            <translation>Sofort zurücknehmen, wenn</translation>
        </message>
        <message>
            <source>resets and repeated attempts grow by more than</source>
            <translation>Resets und wiederholte Versuche wachsen um mehr als</translation>
        </message>
        <message>
            <source>Growth</source>
            <translation>Wachstum</translation>
        </message>
        <message>
            <source>times</source>
            <translation>mal</translation>
        </message>
        <message>
            <source>times for</source>
            <translation>mal für</translation>
        </message>
        <message>
            <source>Duration of the growth</source>
            <translation>Dauer des Wachstums</translation>
        </message>
        <message>
            <source>While a change waits to be kept: TCP resets of connections that were opening or open, and opening packets that came again, against the minute before.</source>
            <translation>Solange eine Änderung darauf wartet, behalten zu werden: TCP-Resets von Verbindungen, die sich öffneten oder offen waren, und wiederholte Öffnungspakete, gegen die Minute davor.</translation>
        </message>
        <message>
            <source>Fewer servers up</source>
            <translation>Weniger Server erreichbar</translation>
        </message>
        <message>
            <source>fewer servers are up than before</source>
            <translation>weniger Server erreichbar sind als vorher</translation>
        </message>
        <message>
            <source>Masq servers that answered clients before and do not now. Servers that the change drains or removes do not count.</source>
            <translation>Masq-Server, die Clients vorher antworteten und jetzt nicht mehr. Server, die die Änderung leert oder entfernt, zählen nicht.</translation>
        </message>
        <message>
            <source>Ask for</source>
            <translation>Verlangen</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nichts</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Comment and ticket</source>
            <translation>Kommentar und Ticket</translation>
        </message>
        <message>
            <source>Kept in History and Log. The director refuses changes without, also from the command line.</source>
            <translation>Steht in Verlauf und Protokoll. Der Director lehnt Änderungen ohne ab, auch von der Kommandozeile.</translation>
        </message>
        <message>
            <source>Second person</source>
            <translation>Zweite Person</translation>
        </message>
        <message>
            <source>Another member of</source>
            <translation>Ein anderes Mitglied von</translation>
        </message>
        <message>
            <source>must agree to changes</source>
            <translation>muss Änderungen zustimmen</translation>
        </message>
        <message>
            <source>A group of the director's machine. Empty: one person is enough.</source>
            <translation>Eine Gruppe auf der Maschine des Directors. Leer: eine Person genügt.</translation>
        </message>
        <message>
            <source>Drain time limit</source>
            <translation>Zeitgrenze beim Leeren</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>min, then remove the server even if connections are left</source>
            <translation>min, dann den Server auch mit offenen Verbindungen entfernen</translation>
        </message>
        <message>
            <source>Ask first when</source>
            <translation>Vorher fragen, wenn</translation>
        </message>
        <message>
            <source>a change cuts more than</source>
            <translation>eine Änderung mehr abbricht als</translation>
        </message>
        <message>
            <source>active connections</source>
            <translation>aktive Verbindungen</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>Rule file</source>
            <translation>Regeldatei</translation>
        </message>
        <message>
            <source>Write after each kept change to</source>
            <translation>Nach jeder behaltenen Änderung schreiben nach</translation>
        </message>
        <message>
            <source>On the director's machine, for example /etc/vipdeck/lb.rules. Empty: no file is written.</source>
            <translation>Auf der Maschine des Directors, zum Beispiel /etc/vipdeck/lb.rules. Leer: keine Datei wird geschrieben.</translation>
        </message>
        <message>
            <source>Start of machine</source>
            <translation>Start der Maschine</translation>
        </message>
        <message>
            <source>Last kept version</source>
            <translation>Zuletzt behaltene Version</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Leer</translation>
        </message>
        <message>
            <source>Outside changes</source>
            <translation>Änderungen von außen</translation>
        </message>
        <message>
            <source>Keep as a version and tell me</source>
            <translation>Als Version behalten und melden</translation>
        </message>
        <message>
            <source>Keep as a version</source>
            <translation>Als Version behalten</translation>
        </message>
        <message>
            <source>Changes made with ipvsadm while VipDeck runs.</source>
            <translation>Änderungen mit ipvsadm, während VipDeck läuft.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::BoardDropTarget</name>
        <message>
            <source>Live rules are read only. Switch to Draft.</source>
            <translation>Die aktiven Regeln sind nur lesbar. Zum Entwurf wechseln.</translation>
        </message>
        <message>
            <source>Drop to add here</source>
            <translation>Zum Hinzufügen hier ablegen</translation>
        </message>
        <message>
            <source>Add here</source>
            <translation>Hier hinzufügen</translation>
        </message>
        <message>
            <source>This cannot be dropped here</source>
            <translation>Das kann hier nicht abgelegt werden</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::BoardModel</name>
        <message>
            <source>state not known</source>
            <translation>Zustand unbekannt</translation>
        </message>
        <message>
            <source>up</source>
            <translation>in Betrieb</translation>
        </message>
        <message>
            <source>draining</source>
            <translation>wird geleert</translation>
        </message>
        <message>
            <source>down</source>
            <translation>ausgefallen</translation>
        </message>
        <message>
            <source>over limit</source>
            <translation>über der Grenze</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>added in draft</source>
            <translation>im Entwurf hinzugefügt</translation>
        </message>
        <message>
            <source>removed in draft</source>
            <translation>im Entwurf entfernt</translation>
        </message>
        <message>
            <source>changed in draft</source>
            <translation>im Entwurf geändert</translation>
        </message>
        <message>
            <source>%1 percent</source>
            <translation>%1 Prozent</translation>
        </message>
        <message>
            <source>%1 port %2</source>
            <translation>%1 Port %2</translation>
        </message>
        <message>
            <source>weight %1</source>
            <translation>Gewicht %1</translation>
        </message>
        <message>
            <source>was %1</source>
            <translation>war %1</translation>
        </message>
        <message>
            <source>%1 active</source>
            <translation>%1 aktiv</translation>
        </message>
        <message>
            <source>%1 of new connections</source>
            <translation>%1 der neuen Verbindungen</translation>
        </message>
        <message>
            <source>expected %1</source>
            <translation>erwartet %1</translation>
        </message>
        <message>
            <source>waits to be kept</source>
            <translation>wartet auf Behalten</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Dienst</translation>
        </message>
        <message>
            <source>Service %1</source>
            <translation>Dienst %1</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n Server</numerusform>
                <numerusform>%n Server</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n down</source>
            <translation>
                <numerusform>%n ausgefallen</numerusform>
                <numerusform>%n ausgefallen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Drop to add %n server(s)</source>
            <translation>
                <numerusform>%n Server hier ablegen, um ihn hinzuzufügen</numerusform>
                <numerusform>%n Server hier ablegen, um sie hinzuzufügen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, port becomes %2</source>
            <translation>%1, der Port wird %2</translation>
        </message>
        <message>
            <source>Live is read only, switch to Draft</source>
            <translation>Die aktiven Regeln sind nur lesbar, zum Entwurf wechseln</translation>
        </message>
        <message>
            <source>Director is read only</source>
            <translation>Der Director ist nur lesbar</translation>
        </message>
        <message>
            <source>There are no servers in this drag</source>
            <translation>Es wird kein Server gezogen</translation>
        </message>
        <message>
            <source>%1 is no longer there</source>
            <translation>%1 ist nicht mehr da</translation>
        </message>
        <message>
            <source>Already in this service</source>
            <translation>Schon in diesem Dienst</translation>
        </message>
        <message>
            <source>Not in a pool already</source>
            <translation>Schon in keinem Pool</translation>
        </message>
        <message>
            <source>Drop to take out of the pool</source>
            <translation>Ablegen, um aus dem Pool zu nehmen</translation>
        </message>
        <message>
            <source>Remove from the pool</source>
            <translation>Aus dem Pool entfernen</translation>
        </message>
        <message>
            <source>Drained first, removed when empty</source>
            <translation>Wird erst geleert und dann entfernt</translation>
        </message>
        <message>
            <source>Drop to change the order</source>
            <translation>Ablegen, um die Reihenfolge zu ändern</translation>
        </message>
        <message>
            <source>Change the order</source>
            <translation>Reihenfolge ändern</translation>
        </message>
        <message>
            <source>On this board only, not in the rules</source>
            <translation>Nur auf diesem Brett, nicht in den Regeln</translation>
        </message>
        <message>
            <source>Add to %1</source>
            <translation>Zu %1 hinzufügen</translation>
        </message>
        <message>
            <source>%1, weight %2</source>
            <translation>%1, Gewicht %2</translation>
        </message>
        <message>
            <source>Copy to %1</source>
            <translation>Nach %1 kopieren</translation>
        </message>
        <message>
            <source>They stay where they are too</source>
            <translation>Sie bleiben auch, wo sie sind</translation>
        </message>
        <message>
            <source>Also stays in %1</source>
            <translation>Bleibt auch in %1</translation>
        </message>
        <message>
            <source>Move to %1</source>
            <translation>Nach %1 verschieben</translation>
        </message>
        <message>
            <source>Drained where they are, then removed there</source>
            <translation>Werden geleert, wo sie sind, und dort dann entfernt</translation>
        </message>
        <message>
            <source>Drained in %1, then removed there</source>
            <translation>Wird in %1 geleert, dann entfernt</translation>
        </message>
        <message>
            <source>add servers to %1</source>
            <translation>Server zu %1 hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::BoardText</name>
        <message>
            <source>mark %1</source>
            <translation>Markierung %1</translation>
        </message>
        <message>
            <source>It takes connections after Apply.</source>
            <translation>Nimmt nach dem Anwenden Verbindungen an.</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::BoardView</name>
        <message>
            <source>Pools</source>
            <translation>Pools</translation>
        </message>
        <message>
            <source>Unfold (Right)</source>
            <translation>Aufklappen (Rechts)</translation>
        </message>
        <message>
            <source>Fold (Left)</source>
            <translation>Zuklappen (Links)</translation>
        </message>
        <message>
            <source>Row %1 of %2</source>
            <translation>Zeile %1 von %2</translation>
        </message>
        <message>
            <source>1 server</source>
            <translation>1 Server</translation>
        </message>
        <message numerus="yes">
            <source>%n servers</source>
            <translation>
                <numerusform>%n Server</numerusform>
                <numerusform>%n Server</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cut. Paste on a service to move.</source>
            <translation>%1 ausgeschnitten. Auf einem Dienst einfügen, um zu verschieben.</translation>
        </message>
        <message>
            <source>%1 copied. Paste on a service to add.</source>
            <translation>%1 kopiert. Auf einem Dienst einfügen, um hinzuzufügen.</translation>
        </message>
        <message>
            <source>No servers. Drag some here or press Ctrl+Shift+N.</source>
            <translation>Keine Server. Welche hierher ziehen oder Strg+Umschalt+N drücken.</translation>
        </message>
        <message>
            <source>Show all %1</source>
            <translation>Alle %1 anzeigen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChangeDescription</name>
        <message>
            <source>Starts gently: from weight %1 up to %2 within %3 s.</source>
            <translation>Startet sanft: von Gewicht %1 auf %2 innerhalb von %3 s.</translation>
        </message>
        <message>
            <source>Move %1 to %2, port %3, weight %4.</source>
            <translation>%1 nach %2 verschieben, Port %3, Gewicht %4.</translation>
        </message>
        <message numerus="yes">
            <source>Drained in %1. Its %Ln connection(s) may finish first.</source>
            <translation>
                <numerusform>Wird in %1 geleert. Seine %Ln Verbindung darf erst enden.</numerusform>
                <numerusform>Wird in %1 geleert. Seine %Ln Verbindungen dürfen erst enden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Drained in %1. Its connections may finish first.</source>
            <translation>Wird in %1 geleert. Seine Verbindungen dürfen erst enden.</translation>
        </message>
        <message numerus="yes">
            <source>Removing %1 cuts %Ln active connection(s).</source>
            <translation>
                <numerusform>Das Entfernen von %1 trennt %Ln aktive Verbindung.</numerusform>
                <numerusform>Das Entfernen von %1 trennt %Ln aktive Verbindungen.</numerusform>
            </translation>
        </message>
        <message>
            <source>It is draining. Keep it until it is empty?</source>
            <translation>Er wird geleert. Behalten, bis er leer ist?</translation>
        </message>
        <message>
            <source>Drain it instead? It takes no new ones and leaves when empty.</source>
            <translation>Stattdessen leeren? Er nimmt keine neuen an und geht, wenn er leer ist.</translation>
        </message>
        <message>
            <source>Clients of this service get no answer any more.</source>
            <translation>Clients dieses Dienstes bekommen keine Antwort mehr.</translation>
        </message>
        <message>
            <source>%1%</source>
            <comment>percent</comment>
            <translation>%1%</translation>
        </message>
        <message>
            <source>Expected share goes from %1 to %2</source>
            <translation>Der erwartete Anteil geht von %1 auf %2</translation>
        </message>
        <message numerus="yes">
            <source>%1, because %n server(s) leave this pool.</source>
            <translation>
                <numerusform>%1, weil %n Server diesen Pool verlässt.</numerusform>
                <numerusform>%1, weil %n Server diesen Pool verlassen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, because %n server(s) join this pool.</source>
            <translation>
                <numerusform>%1, weil %n Server in diesen Pool kommt.</numerusform>
                <numerusform>%1, weil %n Server in diesen Pool kommen.</numerusform>
            </translation>
        </message>
        <message>
            <source>the virtual addresses of mark %1</source>
            <translation>die virtuellen Adressen von Markierung %1</translation>
        </message>
        <message>
            <source>Forwarding changes from %1 to %2.</source>
            <translation>Die Weiterleitung wechselt von %1 zu %2.</translation>
        </message>
        <message>
            <source>The server needs %1 on a loopback interface.</source>
            <translation>Der Server braucht %1 auf einer Loopback-Schnittstelle.</translation>
        </message>
        <message>
            <source>The server needs a tunnel device and %1 on it.</source>
            <translation>Der Server braucht ein Tunnelgerät mit %1 darauf.</translation>
        </message>
        <message>
            <source>Replies of the server must come back through this director.</source>
            <translation>Antworten des Servers müssen durch diesen Director zurückkommen.</translation>
        </message>
        <message>
            <source>The server must run on this director.</source>
            <translation>Der Server muss auf diesem Director laufen.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChangeSentences</name>
        <message>
            <source>%1 (%2)</source>
            <comment>server name, address</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1 s %2</source>
            <comment>persistence: seconds, client network</comment>
            <translation>%1 s %2</translation>
        </message>
        <message>
            <source>Keeps each client on one server for %1.</source>
            <translation>Hält jeden Client %1 lang auf einem Server.</translation>
        </message>
        <message>
            <source>Clients are told apart by their SIP Call-ID.</source>
            <translation>Clients werden an ihrer SIP-Call-ID erkannt.</translation>
        </message>
        <message>
            <source>Chooses again for every packet.</source>
            <translation>Wählt für jedes Paket neu.</translation>
        </message>
        <message>
            <source>Add service %1, %2.</source>
            <translation>Dienst %1 hinzufügen, %2.</translation>
        </message>
        <message>
            <source>Add service %1 (%2), %3.</source>
            <translation>Dienst %1 (%2) hinzufügen, %3.</translation>
        </message>
        <message numerus="yes">
            <source>Remove service %1 with its %n server(s).</source>
            <translation>
                <numerusform>Dienst %1 mit seinem %n Server entfernen.</numerusform>
                <numerusform>Dienst %1 mit seinen %n Servern entfernen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Add %1, %2, weight %3.</source>
            <translation>%1 hinzufügen, %2, Gewicht %3.</translation>
        </message>
        <message>
            <source>Remove %1.</source>
            <translation>%1 entfernen.</translation>
        </message>
        <message>
            <source>Remove all services.</source>
            <translation>Alle Dienste entfernen.</translation>
        </message>
        <message>
            <source>Set timeouts: TCP %1 s, after FIN %2 s, UDP %3 s.</source>
            <translation>Wartezeiten setzen: TCP %1 s, nach FIN %2 s, UDP %3 s.</translation>
        </message>
        <message>
            <source>Start sending connection sync on %1.</source>
            <translation>Abgleich der Verbindungen auf %1 senden.</translation>
        </message>
        <message>
            <source>Start receiving connection sync on %1.</source>
            <translation>Abgleich der Verbindungen auf %1 empfangen.</translation>
        </message>
        <message>
            <source>Stop sending connection sync.</source>
            <translation>Abgleich der Verbindungen nicht mehr senden.</translation>
        </message>
        <message>
            <source>Stop receiving connection sync.</source>
            <translation>Abgleich der Verbindungen nicht mehr empfangen.</translation>
        </message>
        <message>
            <source>Name %1 "%2".</source>
            <translation>%1 den Namen „%2“ geben.</translation>
        </message>
        <message>
            <source>Know %1 as a server.</source>
            <translation>%1 als Server merken.</translation>
        </message>
        <message>
            <source>Forget %1.</source>
            <translation>%1 vergessen.</translation>
        </message>
        <message>
            <source>Set %1 from %2 to %3.</source>
            <comment>name of a switch, old and new value</comment>
            <translation>%1 von %2 auf %3 setzen.</translation>
        </message>
        <message>
            <source>Change %1.</source>
            <translation>%1 ändern.</translation>
        </message>
        <message>
            <source>scheduler %1 to %2</source>
            <translation>Scheduler von %1 auf %2</translation>
        </message>
        <message>
            <source>scheduler options</source>
            <translation>Optionen des Schedulers</translation>
        </message>
        <message>
            <source>persistence on, %1</source>
            <translation>Persistenz an, %1</translation>
        </message>
        <message>
            <source>persistence off</source>
            <translation>Persistenz aus</translation>
        </message>
        <message>
            <source>persistence %1 to %2</source>
            <translation>Persistenz von %1 auf %2</translation>
        </message>
        <message>
            <source>no persistence engine</source>
            <translation>keine Persistenz-Erweiterung</translation>
        </message>
        <message>
            <source>persistence engine sip</source>
            <translation>Persistenz-Erweiterung sip</translation>
        </message>
        <message>
            <source>one-packet on</source>
            <translation>Einzelpaket an</translation>
        </message>
        <message>
            <source>one-packet off</source>
            <translation>Einzelpaket aus</translation>
        </message>
        <message>
            <source>Change %1: %2.</source>
            <translation>%1 ändern: %2.</translation>
        </message>
        <message>
            <source>Drain %1.</source>
            <translation>%1 leeren.</translation>
        </message>
        <message>
            <source>Take %1 back with weight %2.</source>
            <translation>%1 mit Gewicht %2 zurücknehmen.</translation>
        </message>
        <message>
            <source>Set weight of %1 from %2 to %3.</source>
            <translation>Gewicht von %1 von %2 auf %3 setzen.</translation>
        </message>
        <message>
            <source>weight %1 to %2</source>
            <translation>Gewicht von %1 auf %2</translation>
        </message>
        <message>
            <source>forwarding %1 to %2</source>
            <translation>Weiterleitung von %1 auf %2</translation>
        </message>
        <message>
            <source>tunnel options</source>
            <translation>Optionen des Tunnels</translation>
        </message>
        <message>
            <source>upper limit %1 to %2</source>
            <translation>obere Grenze von %1 auf %2</translation>
        </message>
        <message>
            <source>lower limit %1 to %2</source>
            <translation>untere Grenze von %1 auf %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartCard</name>
        <message>
            <source>Chart of %1</source>
            <translation>Diagramm von %1</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>Noch keine Daten</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartExport</name>
        <message>
            <source>%1 ends with none of .png, .svg and .csv.</source>
            <translation>%1 endet weder auf .png noch auf .svg oder .csv.</translation>
        </message>
        <message>
            <source>The picture could not be written as PNG.</source>
            <translation>Das Bild konnte nicht als PNG geschrieben werden.</translation>
        </message>
        <message>
            <source>%1 could not be written: %2.</source>
            <translation>%1 konnte nicht geschrieben werden: %2.</translation>
        </message>
        <message>
            <source>Export chart</source>
            <translation>Diagramm exportieren</translation>
        </message>
        <message>
            <source>Chart saved to %1.</source>
            <translation>Diagramm in %1 gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartFrame</name>
        <message>
            <source>others</source>
            <translation>übrige</translation>
        </message>
        <message>
            <source>in</source>
            <comment>traffic</comment>
            <translation>ein</translation>
        </message>
        <message>
            <source>out</source>
            <comment>traffic</comment>
            <translation>aus</translation>
        </message>
        <message>
            <source>Active connections</source>
            <translation>Aktive Verbindungen</translation>
        </message>
        <message>
            <source>New connections/s</source>
            <translation>Neue Verbindungen/s</translation>
        </message>
        <message>
            <source>Packets/s</source>
            <translation>Pakete/s</translation>
        </message>
        <message>
            <source>Bits/s in</source>
            <translation>Bits/s ein</translation>
        </message>
        <message>
            <source>Bits/s out</source>
            <translation>Bits/s aus</translation>
        </message>
        <message>
            <source>conn/s</source>
            <translation>Verb./s</translation>
        </message>
        <message>
            <source>active</source>
            <translation>aktiv</translation>
        </message>
        <message>
            <source>packets/s</source>
            <translation>Pakete/s</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartHeader</name>
        <message>
            <source>Live chart</source>
            <translation>Live-Diagramm</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Dienst</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Messgröße</translation>
        </message>
        <message>
            <source>Stacked</source>
            <translation>Gestapelt</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Linien</translation>
        </message>
        <message>
            <source>Freeze the picture (P). Data keeps coming.</source>
            <translation>Das Bild anhalten (P). Daten kommen weiter.</translation>
        </message>
        <message>
            <source>Export the chart, or show it as a table</source>
            <translation>Das Diagramm exportieren oder als Tabelle zeigen</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartLegend</name>
        <message>
            <source>Legend</source>
            <translation>Legende</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Summe</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartPane</name>
        <message>
            <source>Live chart</source>
            <translation>Live-Diagramm</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>Als Tabelle zeigen</translation>
        </message>
        <message>
            <source>Stacked</source>
            <translation>Gestapelt</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Linien</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>Noch keine Daten</translation>
        </message>
        <message>
            <source>No live data. %1</source>
            <translation>Keine Live-Daten. %1</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n Sekunde</numerusform>
                <numerusform>%n Sekunden</numerusform>
            </translation>
        </message>
        <message>
            <source>1 minute</source>
            <translation>1 Minute</translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n Minuten</numerusform>
                <numerusform>%n Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2, total %3, highest %4 %5</source>
            <translation>%1, %2, Summe %3, höchster %4 %5</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartPlot</name>
        <message>
            <source>No data since %1</source>
            <translation>Keine Daten seit %1</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>Noch keine Daten</translation>
        </message>
        <message>
            <source>No live data</source>
            <translation>Keine Live-Daten</translation>
        </message>
        <message>
            <source>%1   total %2</source>
            <translation>%1   Summe %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartTableModel</name>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Was geschah</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartsView</name>
        <message>
            <source>&amp;Pause charts</source>
            <translation>Diagramme an&amp;halten</translation>
        </message>
        <message>
            <source>Freeze the pictures; data keeps coming</source>
            <translation>Die Bilder anhalten; Daten kommen weiter</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>Ver&amp;größern</translation>
        </message>
        <message>
            <source>Show less time in all charts, around the cursor</source>
            <translation>In allen Diagrammen weniger Zeit zeigen, um den Zeiger</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Ver&amp;kleinern</translation>
        </message>
        <message>
            <source>Show more time in all charts</source>
            <translation>In allen Diagrammen mehr Zeit zeigen</translation>
        </message>
        <message>
            <source>&amp;Back to now</source>
            <translation>&amp;Zurück zu jetzt</translation>
        </message>
        <message>
            <source>Show the whole range up to now</source>
            <translation>Den ganzen Zeitraum bis jetzt zeigen</translation>
        </message>
        <message>
            <source>Show as &amp;table</source>
            <translation>Als &amp;Tabelle zeigen</translation>
        </message>
        <message>
            <source>The numbers of the chosen chart as a table</source>
            <translation>Die Zahlen des gewählten Diagramms als Tabelle</translation>
        </message>
        <message>
            <source>Export charts as PNG...</source>
            <translation>Diagramme als PNG exportieren ...</translation>
        </message>
        <message>
            <source>Export charts as SVG...</source>
            <translation>Diagramme als SVG exportieren ...</translation>
        </message>
        <message>
            <source>Export charts as CSV...</source>
            <translation>Diagramme als CSV exportieren ...</translation>
        </message>
        <message>
            <source>Save what is shown as a picture</source>
            <translation>Speichern, was zu sehen ist, als Bild</translation>
        </message>
        <message>
            <source>Save the numbers of all charts</source>
            <translation>Die Zahlen aller Diagramme speichern</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message numerus="yes">
            <source>Totals and %n busiest services</source>
            <translation>
                <numerusform>Summen und %n aktivster Dienst</numerusform>
                <numerusform>Summen und %n aktivste Dienste</numerusform>
            </translation>
        </message>
        <message>
            <source>Totals only</source>
            <translation>Nur Summen</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Messgröße</translation>
        </message>
        <message>
            <source>Range of time</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>Charts of %1</source>
            <translation>Diagramme von %1</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <source>&lt;p&gt;Totals and the busiest services of the director, each with its servers as lines. Gaps are times without data; dashed marks say what happened.&lt;/p&gt;&lt;p&gt;Drag over a chart to zoom in, &lt;b&gt;Shift&lt;/b&gt; and drag to move in time, turn the wheel with &lt;b&gt;Ctrl&lt;/b&gt;; double click for the whole range.&lt;/p&gt;&lt;p&gt;In a chart, &lt;b&gt;Left&lt;/b&gt;, &lt;b&gt;Right&lt;/b&gt;, &lt;b&gt;Home&lt;/b&gt; and &lt;b&gt;End&lt;/b&gt; move the cursor, &lt;b&gt;Up&lt;/b&gt; and &lt;b&gt;Down&lt;/b&gt; choose a line, &lt;b&gt;+&lt;/b&gt; and &lt;b&gt;-&lt;/b&gt; zoom, &lt;b&gt;Ctrl+Left&lt;/b&gt; and &lt;b&gt;Ctrl+Right&lt;/b&gt; move in time, &lt;b&gt;0&lt;/b&gt; goes back to now.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Summen und die meistgenutzten Dienste des Directors, jeder mit seinen Servern als Linien. Lücken sind Zeiten ohne Daten; gestrichelte Marken sagen, was geschah.&lt;/p&gt;&lt;p&gt;Über ein Diagramm ziehen vergrößert, mit &lt;b&gt;Umschalt&lt;/b&gt; verschiebt es die Zeit, das Mausrad mit &lt;b&gt;Strg&lt;/b&gt; zoomt; ein Doppelklick zeigt den ganzen Zeitraum.&lt;/p&gt;&lt;p&gt;In einem Diagramm bewegen &lt;b&gt;Links&lt;/b&gt;, &lt;b&gt;Rechts&lt;/b&gt;, &lt;b&gt;Pos1&lt;/b&gt; und &lt;b&gt;Ende&lt;/b&gt; den Zeiger, &lt;b&gt;Auf&lt;/b&gt; und &lt;b&gt;Ab&lt;/b&gt; wählen eine Linie, &lt;b&gt;+&lt;/b&gt; und &lt;b&gt;-&lt;/b&gt; zoomen, &lt;b&gt;Strg+Links&lt;/b&gt; und &lt;b&gt;Strg+Rechts&lt;/b&gt; verschieben die Zeit, &lt;b&gt;0&lt;/b&gt; kehrt zu jetzt zurück.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Same cursor on all charts</source>
            <translation>Gleicher Zeiger in allen Diagrammen</translation>
        </message>
        <message>
            <source>There are no services to chart.</source>
            <translation>Es gibt keine Dienste darzustellen.</translation>
        </message>
        <message>
            <source>New connections</source>
            <translation>Neue Verbindungen</translation>
        </message>
        <message>
            <source>Active connections</source>
            <translation>Aktive Verbindungen</translation>
        </message>
        <message>
            <source>Packets</source>
            <translation>Pakete</translation>
        </message>
        <message>
            <source>Traffic in and out</source>
            <translation>Verkehr ein und aus</translation>
        </message>
        <message>
            <source>mark %1</source>
            <translation>Markierung %1</translation>
        </message>
        <message>
            <source>Cursor %1</source>
            <translation>Zeiger %1</translation>
        </message>
        <message>
            <source>&amp;Continue charts</source>
            <translation>Diagramme &amp;fortsetzen</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Weiter</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::CheckRow</name>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy commands: %1</source>
            <translation>Befehle kopieren: %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ColumnHeadings</name>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Modus</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Active / inactive</source>
            <translation>Aktiv / inaktiv</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Aktiv</translation>
        </message>
        <message>
            <source>Conn/s, 5 min</source>
            <translation>Verb./s, 5 min</translation>
        </message>
        <message>
            <source>Share of new conns, expected at |</source>
            <translation>Anteil neuer Verb., erwartet bei |</translation>
        </message>
        <message>
            <source>Share of new conns</source>
            <translation>Anteil neuer Verb.</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::CommandBar</name>
        <message>
            <source>Same as</source>
            <translation>Wie</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>Den Befehl kopieren</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::CommandExport</name>
        <message>
            <source># later, when empty: %1</source>
            <translation># später, wenn leer: %1</translation>
        </message>
        <message>
            <source>Export commands</source>
            <translation>Befehle exportieren</translation>
        </message>
        <message>
            <source>Shell scripts (*.sh);;All files (*)</source>
            <translation>Shell-Skripte (*.sh);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Not exported</source>
            <translation>Nicht exportiert</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>Exportiert</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) written to %1 and read back without a difference. Run the file as root on the director.</source>
            <translation>
                <numerusform>%n Befehl in %1 geschrieben und ohne Unterschied zurückgelesen. Die Datei als root auf dem Director ausführen.</numerusform>
                <numerusform>%n Befehle in %1 geschrieben und ohne Unterschied zurückgelesen. Die Datei als root auf dem Director ausführen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ComparisonTile</name>
        <message>
            <source>%1: %2 before, %3 now, %4</source>
            <translation>%1: vorher %2, jetzt %3, %4</translation>
        </message>
        <message>
            <source>%1 before</source>
            <translation>vorher %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConfigurationReport</name>
        <message>
            <source>Configuration of %1</source>
            <translation>Konfiguration von %1</translation>
        </message>
        <message>
            <source>%1, generation %2. Written by VipDeck %3.</source>
            <translation>%1, Generation %2. Geschrieben von VipDeck %3.</translation>
        </message>
        <message>
            <source>Scheduler %1.</source>
            <translation>Scheduler %1.</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Forwarding</source>
            <translation>Weiterleitung</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <source>Tunables</source>
            <translation>Schalter</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>Option</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>Bedeutung</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Seite %1 von %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConfirmBar</name>
        <message>
            <source>1 min more</source>
            <translation>1 min länger</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Revert now</source>
            <translation>Jetzt zurücknehmen</translation>
        </message>
        <message>
            <source>Check server</source>
            <translation>Server prüfen</translation>
        </message>
        <message>
            <source>Take back what this apply did to the server; the rest goes on waiting</source>
            <translation>Zurücknehmen, was dieses Anwenden am Server geändert hat; der Rest wartet weiter</translation>
        </message>
        <message>
            <source>Ctrl+Return</source>
            <translation>Ctrl+Return</translation>
        </message>
        <message numerus="yes">
            <source>Applied. %n s to keep it.</source>
            <translation>
                <numerusform>Angewendet. %n s zum Behalten.</numerusform>
                <numerusform>Angewendet. %n s zum Behalten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Taken back in %n s unless you keep it.</source>
            <translation>
                <numerusform>Wird in %n s zurückgenommen, wenn Sie es nicht behalten.</numerusform>
                <numerusform>Wird in %n s zurückgenommen, wenn Sie es nicht behalten.</numerusform>
            </translation>
        </message>
        <message>
            <source>No connection. The director takes version %1 back in %2 by itself.</source>
            <translation>Keine Verbindung. Der Director nimmt Version %1 in %2 von selbst zurück.</translation>
        </message>
        <message>
            <source>No connection. The time of version %1 is over.</source>
            <translation>Keine Verbindung. Die Zeit von Version %1 ist abgelaufen.</translation>
        </message>
        <message>
            <source>The director takes version %1 back now.</source>
            <translation>Der Director nimmt Version %1 jetzt zurück.</translation>
        </message>
        <message>
            <source>Applied. Reverts in %1 unless you keep it.</source>
            <translation>Angewendet. Zurück in %1, wenn nicht behalten.</translation>
        </message>
        <message>
            <source>Unless somebody keeps it there. This console connects again by itself.</source>
            <translation>Außer jemand behält sie dort. Diese Konsole verbindet sich von selbst wieder.</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>Version %1</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n Änderung</numerusform>
                <numerusform>%n Änderungen</numerusform>
            </translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>von %1</translation>
        </message>
        <message>
            <source>user %1</source>
            <translation>Benutzer %1</translation>
        </message>
        <message>
            <source>Reverts in %1</source>
            <translation>Zurück in %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>servers</comment>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>%1 in %2 does not answer.</source>
            <translation>%1 in %2 antwortet nicht.</translation>
        </message>
        <message numerus="yes">
            <source>And %n other(s).</source>
            <translation>
                <numerusform>Und %n anderer.</numerusform>
                <numerusform>Und %n andere.</numerusform>
            </translation>
        </message>
        <message>
            <source>Propose to revert only %1</source>
            <translation>Rücknahme nur von %1 vorschlagen</translation>
        </message>
        <message>
            <source>Revert only %1</source>
            <translation>Nur %1 zurücknehmen</translation>
        </message>
        <message>
            <source>%1 back as before</source>
            <translation>%1 wieder wie zuvor</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionDetails</name>
        <message>
            <source>Show server</source>
            <translation>Server zeigen</translation>
        </message>
        <message>
            <source>Show service</source>
            <translation>Dienst zeigen</translation>
        </message>
        <message>
            <source>Follow client</source>
            <translation>Client verfolgen</translation>
        </message>
        <message>
            <source>Show only connections of this client</source>
            <translation>Nur Verbindungen dieses Clients zeigen</translation>
        </message>
        <message>
            <source>Details of the connection</source>
            <translation>Einzelheiten der Verbindung</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>this connection</source>
            <translation>diese Verbindung</translation>
        </message>
        <message>
            <source>No connection selected</source>
            <translation>Keine Verbindung ausgewählt</translation>
        </message>
        <message>
            <source>Select a row to see when it began, what it waits for and when it ends.</source>
            <translation>Eine Zeile auswählen, um zu sehen, wann sie begann, worauf sie wartet und wann sie endet.</translation>
        </message>
        <message>
            <source>It has ended or is in another part of the list. These are its last values.</source>
            <translation>Sie ist beendet oder steht in einem anderen Teil der Liste. Dies sind ihre letzten Werte.</translation>
        </message>
        <message>
            <source>New connections of this client go to %1 for %2 more.</source>
            <translation>Neue Verbindungen dieses Clients gehen noch %2 lang zu %1.</translation>
        </message>
        <message>
            <source>Served by %1. Without another packet it is forgotten in %2.</source>
            <translation>Bedient von %1. Ohne ein weiteres Paket wird sie in %2 vergessen.</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Dienst</translation>
        </message>
        <message>
            <source>Virtual address</source>
            <translation>Virtuelle Adresse</translation>
        </message>
        <message>
            <source>mark %1</source>
            <translation>Markierung %1</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Forwarding</source>
            <translation>Weiterleitung</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Persistence template</source>
            <translation>Persistenz-Vorlage</translation>
        </message>
        <message>
            <source>Began</source>
            <translation>Begonnen</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>vor %1</translation>
        </message>
        <message>
            <source>Last packet</source>
            <translation>Letztes Paket</translation>
        </message>
        <message>
            <source>From the client</source>
            <translation>Vom Client</translation>
        </message>
        <message numerus="yes">
            <source>%n packet(s)</source>
            <translation>
                <numerusform>%n Paket</numerusform>
                <numerusform>%n Pakete</numerusform>
            </translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionExport</name>
        <message numerus="yes">
            <source>After %1 connection(s) the director gave no more: %2.</source>
            <translation>
                <numerusform>Nach %1 Verbindung gab der Director keine mehr: %2.</numerusform>
                <numerusform>Nach %1 Verbindungen gab der Director keine mehr: %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>After %1 connection(s): %2</source>
            <translation>
                <numerusform>Nach %1 Verbindung: %2</numerusform>
                <numerusform>Nach %1 Verbindungen: %2</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cannot be written: %2.</source>
            <translation>%1 kann nicht geschrieben werden: %2.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionFilterGrammar</name>
        <message>
            <source>not %1</source>
            <translation>nicht %1</translation>
        </message>
        <message>
            <source>%1: not %2</source>
            <translation>%1: nicht %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>"%1" needs a value, for example %1:...</source>
            <translation>„%1“ braucht einen Wert, zum Beispiel %1:...</translation>
        </message>
        <message>
            <source>"%1" is not a filter. There are %2.</source>
            <translation>„%1“ ist kein Filter. Es gibt %2.</translation>
        </message>
        <message>
            <source>"%1" takes no value.</source>
            <translation>„%1“ nimmt keinen Wert.</translation>
        </message>
        <message>
            <source>"%1" needs a colon: %1:...</source>
            <translation>„%1“ braucht einen Doppelpunkt: %1:...</translation>
        </message>
        <message>
            <source>"%1" is not an amount. Write %2&gt;1 MiB, %2&lt;500 KiB or %2:0.</source>
            <translation>„%1“ ist keine Menge. Schreiben Sie %2&gt;1 MiB, %2&lt;500 KiB oder %2:0.</translation>
        </message>
        <message>
            <source>"%1" is not a number. Write %2&gt;60, %2&lt;60 or %2:60.</source>
            <translation>„%1“ ist keine Zahl. Schreiben Sie %2&gt;60, %2&lt;60 oder %2:60.</translation>
        </message>
        <message>
            <source>Nothing is less than 0.</source>
            <translation>Nichts ist kleiner als 0.</translation>
        </message>
        <message>
            <source>"%1" needs a value.</source>
            <translation>„%1“ braucht einen Wert.</translation>
        </message>
        <message>
            <source>"%1" is not an address or network, such as 10.0.0.0/8.</source>
            <translation>„%1“ ist keine Adresse und kein Netz wie 10.0.0.0/8.</translation>
        </message>
        <message>
            <source>"%1" is not known for "%2".</source>
            <translation>„%1“ ist bei „%2“ nicht bekannt.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionSummary</name>
        <message>
            <source>By state</source>
            <translation>Nach Zustand</translation>
        </message>
        <message>
            <source>By server</source>
            <translation>Nach Server</translation>
        </message>
        <message>
            <source>other</source>
            <translation>andere</translation>
        </message>
        <message>
            <source>without server</source>
            <translation>ohne Server</translation>
        </message>
        <message numerus="yes">
            <source>%n other(s)</source>
            <comment>servers</comment>
            <translation>
                <numerusform>%n weiterer</numerusform>
                <numerusform>%n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionTest</name>
        <message>
            <source>There was no answer within a minute.</source>
            <translation>Innerhalb einer Minute kam keine Antwort.</translation>
        </message>
        <message>
            <source>Reached %1, helper %2.</source>
            <translation>%1 erreicht, Helfer %2.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionsModel</name>
        <message>
            <source>mark %1</source>
            <translation>Markierung %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 byte(s)</source>
            <translation>
                <numerusform>%1 Byte</numerusform>
                <numerusform>%1 Bytes</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 from %2 to %3, server %4, %5, expires in %6</source>
            <translation>%1 von %2 an %3, Server %4, %5, läuft ab in %6</translation>
        </message>
        <message>
            <source>IP packets of both directions with their headers, as far as they pass the director: with Route and Tunnel only the client's</source>
            <translation>IP-Pakete beider Richtungen mit ihren Köpfen, soweit sie den Director durchlaufen: bei Route und Tunnel nur die des Clients</translation>
        </message>
        <message>
            <source>Packets from the client</source>
            <translation>Pakete vom Client</translation>
        </message>
        <message>
            <source>Proto</source>
            <translation>Prot.</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Virtual address</source>
            <translation>Virtuelle Adresse</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Läuft ab</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Modus</translation>
        </message>
        <message>
            <source>Packets</source>
            <translation>Pakete</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Alter</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionsView</name>
        <message>
            <source>Connections</source>
            <translation>Verbindungen</translation>
        </message>
        <message>
            <source>&lt;p&gt;Every connection that the director balances now, counted and sorted where it runs.&lt;/p&gt;&lt;p&gt;The filter takes words such as &lt;b&gt;client:10.0.0.0/8&lt;/b&gt;, &lt;b&gt;state:ESTABLISHED&lt;/b&gt;, &lt;b&gt;service:web&lt;/b&gt;, &lt;b&gt;server:web-03&lt;/b&gt;, &lt;b&gt;age&amp;gt;60&lt;/b&gt;, &lt;b&gt;bytes&amp;gt;1 MiB&lt;/b&gt;; a minus in front means not, commas mean or. A click on a bar adds a filter.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Jede Verbindung, die der Director gerade verteilt, gezählt und sortiert, wo er läuft.&lt;/p&gt;&lt;p&gt;Der Filter nimmt Wörter wie &lt;b&gt;client:10.0.0.0/8&lt;/b&gt;, &lt;b&gt;state:ESTABLISHED&lt;/b&gt;, &lt;b&gt;service:web&lt;/b&gt;, &lt;b&gt;server:web-03&lt;/b&gt;, &lt;b&gt;age&amp;gt;60&lt;/b&gt;, &lt;b&gt;bytes&amp;gt;1 MiB&lt;/b&gt;; ein Minus davor heißt nicht, Kommas heißen oder. Ein Klick auf einen Balken fügt einen Filter hinzu.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Aktualisierung</translation>
        </message>
        <message>
            <source>How often the rows are read again</source>
            <translation>Wie oft die Zeilen neu gelesen werden</translation>
        </message>
        <message>
            <source>Refresh off</source>
            <translation>Nicht aktualisieren</translation>
        </message>
        <message>
            <source>Refresh %1 s</source>
            <translation>Alle %1 s</translation>
        </message>
        <message>
            <source>Add filter: packets&gt;100 or client:10.0.0.0/8</source>
            <translation>Filter: packets&gt;100 oder client:10.0.0.0/8</translation>
        </message>
        <message>
            <source>Filter connections</source>
            <translation>Verbindungen filtern</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation>Wird gezählt</translation>
        </message>
        <message>
            <source>Copy &amp;rows</source>
            <translation>Zeilen ko&amp;pieren</translation>
        </message>
        <message>
            <source>Copy the selected connections as text</source>
            <translation>Die ausgewählten Verbindungen als Text kopieren</translation>
        </message>
        <message>
            <source>Copy rows as CS&amp;V</source>
            <translation>Zeilen als CS&amp;V kopieren</translation>
        </message>
        <message>
            <source>Ctrl+Shift+C</source>
            <translation>Ctrl+Shift+C</translation>
        </message>
        <message>
            <source>Copy the selected connections as comma separated values</source>
            <translation>Die ausgewählten Verbindungen mit Kommas getrennt kopieren</translation>
        </message>
        <message>
            <source>&amp;Read again</source>
            <translation>Neu &amp;lesen</translation>
        </message>
        <message>
            <source>Read the rows again now</source>
            <translation>Die Zeilen jetzt neu lesen</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>&amp;Pause</translation>
        </message>
        <message>
            <source>Ctrl+P</source>
            <translation>Ctrl+P</translation>
        </message>
        <message>
            <source>Keep the rows as they are; traffic goes on</source>
            <translation>Die Zeilen lassen, wie sie sind; der Verkehr geht weiter</translation>
        </message>
        <message>
            <source>C&amp;lear filter</source>
            <translation>Filter &amp;leeren</translation>
        </message>
        <message>
            <source>Show all connections</source>
            <translation>Alle Verbindungen zeigen</translation>
        </message>
        <message>
            <source>&amp;Save filter</source>
            <translation>Filter &amp;speichern</translation>
        </message>
        <message>
            <source>Ctrl+B</source>
            <translation>Ctrl+B</translation>
        </message>
        <message>
            <source>Keep this filter under a name</source>
            <translation>Diesen Filter unter einem Namen behalten</translation>
        </message>
        <message>
            <source>Sa&amp;ved filters</source>
            <translation>&amp;Gespeicherte Filter</translation>
        </message>
        <message>
            <source>Ctrl+Shift+B</source>
            <translation>Ctrl+Shift+B</translation>
        </message>
        <message>
            <source>Apply, rename or delete saved filters</source>
            <translation>Gespeicherte Filter anwenden, umbenennen oder löschen</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Export as &amp;CSV</source>
            <translation>Als &amp;CSV exportieren</translation>
        </message>
        <message>
            <source>Ctrl+Alt+E</source>
            <translation>Ctrl+Alt+E</translation>
        </message>
        <message>
            <source>Write the connections that the filter shows as CSV</source>
            <translation>Die Verbindungen, die der Filter zeigt, als CSV schreiben</translation>
        </message>
        <message>
            <source>Export as &amp;JSON</source>
            <translation>Als &amp;JSON exportieren</translation>
        </message>
        <message>
            <source>Ctrl+Alt+J</source>
            <translation>Ctrl+Alt+J</translation>
        </message>
        <message>
            <source>Write the connections that the filter shows as JSON</source>
            <translation>Die Verbindungen, die der Filter zeigt, als JSON schreiben</translation>
        </message>
        <message>
            <source>Write the connections that the filter shows to a file</source>
            <translation>Die Verbindungen, die der Filter zeigt, in eine Datei schreiben</translation>
        </message>
        <message>
            <source>Export connections</source>
            <translation>Verbindungen exportieren</translation>
        </message>
        <message>
            <source>Comma separated values (*.csv)</source>
            <translation>Kommagetrennte Werte (*.csv)</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>&amp;Continue</source>
            <translation>&amp;Fortsetzen</translation>
        </message>
        <message>
            <source>counting, about %1</source>
            <translation>wird gezählt, etwa %1</translation>
        </message>
        <message>
            <source>%1 of %2 shown</source>
            <translation>%1 von %2 gezeigt</translation>
        </message>
        <message>
            <source>A rule file has no connections.</source>
            <translation>Eine Regeldatei hat keine Verbindungen.</translation>
        </message>
        <message>
            <source>The connections cannot be read: %1</source>
            <translation>Die Verbindungen können nicht gelesen werden: %1</translation>
        </message>
        <message>
            <source>The director is not connected.</source>
            <translation>Der Director ist nicht verbunden.</translation>
        </message>
        <message>
            <source>There are no connections now.</source>
            <translation>Es gibt gerade keine Verbindungen.</translation>
        </message>
        <message>
            <source>No connection matches the filter.</source>
            <translation>Keine Verbindung passt zum Filter.</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) copied.</source>
            <translation>
                <numerusform>%n Verbindung kopiert.</numerusform>
                <numerusform>%n Verbindungen kopiert.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Console</name>
        <message>
            <source>Open rule file</source>
            <translation>Regeldatei öffnen</translation>
        </message>
        <message>
            <source>Rules and configurations (*.rules *.ipvsadm *.txt *.conf *.cf);;All files (*)</source>
            <translation>Regeln und Konfigurationen (*.rules *.ipvsadm *.txt *.conf *.cf);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Configuration report</source>
            <translation>Konfigurationsbericht</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConsoleActions</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>Ctrl+Z</source>
            <translation>Ctrl+Z</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Z</source>
            <translation>Ctrl+Shift+Z</translation>
        </message>
        <message>
            <source>&amp;Drain</source>
            <translation>&amp;Leeren</translation>
        </message>
        <message>
            <source>Ctrl+D</source>
            <translation>Ctrl+D</translation>
        </message>
        <message>
            <source>Weight 0: no new connections, those that are there may finish</source>
            <translation>Gewicht 0: keine neuen Verbindungen, die vorhandenen dürfen enden</translation>
        </message>
        <message>
            <source>Drai&amp;n now...</source>
            <translation>&amp;Jetzt leeren ...</translation>
        </message>
        <message>
            <source>Ctrl+Alt+D</source>
            <translation>Ctrl+Alt+D</translation>
        </message>
        <message>
            <source>Drain with a time limit and removal at the end, without the draft</source>
            <translation>Leeren mit Zeitgrenze und Entfernen am Ende, ohne den Entwurf</translation>
        </message>
        <message>
            <source>Restore wei&amp;ght</source>
            <translation>Gewicht &amp;wiederherstellen</translation>
        </message>
        <message>
            <source>Ctrl+Alt+R</source>
            <translation>Ctrl+Alt+R</translation>
        </message>
        <message>
            <source>Give drained servers their weight back now, without the draft</source>
            <translation>Geleerten Servern jetzt ihr Gewicht zurückgeben, ohne den Entwurf</translation>
        </message>
        <message>
            <source>Start &amp;gently...</source>
            <translation>Sanf&amp;t starten ...</translation>
        </message>
        <message>
            <source>Ctrl+Alt+G</source>
            <translation>Ctrl+Alt+G</translation>
        </message>
        <message>
            <source>Let servers in with a weight that rises in steps, without the draft</source>
            <translation>Server mit stufenweise steigendem Gewicht hereinlassen, ohne den Entwurf</translation>
        </message>
        <message>
            <source>Cance&amp;l drain or gentle start</source>
            <translation>Leeren oder sanften Start abbre&amp;chen</translation>
        </message>
        <message>
            <source>Ctrl+Alt+C</source>
            <translation>Ctrl+Alt+C</translation>
        </message>
        <message>
            <source>Let the director forget it; the weight stays as it is</source>
            <translation>Der Director vergisst es; das Gewicht bleibt, wie es ist</translation>
        </message>
        <message>
            <source>Remo&amp;ve</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>Remove what is selected from the draft</source>
            <translation>Das Ausgewählte aus dem Entwurf entfernen</translation>
        </message>
        <message>
            <source>&amp;Move to service</source>
            <translation>In Dienst &amp;verschieben</translation>
        </message>
        <message>
            <source>Ctrl+Shift+M</source>
            <translation>Ctrl+Shift+M</translation>
        </message>
        <message>
            <source>Move the selected servers to another service</source>
            <translation>Die ausgewählten Server in einen anderen Dienst verschieben</translation>
        </message>
        <message>
            <source>Re&amp;name</source>
            <translation>&amp;Umbenennen</translation>
        </message>
        <message>
            <source>Give the selected service or server a name</source>
            <translation>Dem ausgewählten Dienst oder Server einen Namen geben</translation>
        </message>
        <message>
            <source>&amp;Edit weight</source>
            <translation>Gewicht &amp;bearbeiten</translation>
        </message>
        <message>
            <source>Type the weight of the selected server</source>
            <translation>Das Gewicht des ausgewählten Servers eingeben</translation>
        </message>
        <message>
            <source>Weight &amp;up</source>
            <translation>Gewicht &amp;höher</translation>
        </message>
        <message>
            <source>+</source>
            <translation>+</translation>
        </message>
        <message>
            <source>Raise the weight of the selected servers by 1</source>
            <translation>Das Gewicht der ausgewählten Server um 1 erhöhen</translation>
        </message>
        <message>
            <source>Weight do&amp;wn</source>
            <translation>Gewicht &amp;niedriger</translation>
        </message>
        <message>
            <source>-</source>
            <translation>-</translation>
        </message>
        <message>
            <source>Lower the weight of the selected servers by 1</source>
            <translation>Das Gewicht der ausgewählten Server um 1 verringern</translation>
        </message>
        <message>
            <source>&amp;Copy command</source>
            <translation>Befehl &amp;kopieren</translation>
        </message>
        <message>
            <source>Copy the ipvsadm commands that make what is selected</source>
            <translation>Die ipvsadm-Befehle kopieren, die das Ausgewählte erzeugen</translation>
        </message>
        <message>
            <source>Chec&amp;k servers</source>
            <translation>Server unte&amp;rsuchen</translation>
        </message>
        <message>
            <source>Ctrl+Shift+D</source>
            <translation>Ctrl+Shift+D</translation>
        </message>
        <message>
            <source>Look for what keeps the selected servers from working</source>
            <translation>Sucht, was die gewählten Server am Arbeiten hindert</translation>
        </message>
        <message>
            <source>Add &amp;service</source>
            <translation>&amp;Dienst hinzufügen</translation>
        </message>
        <message>
            <source>Ctrl+N</source>
            <translation>Ctrl+N</translation>
        </message>
        <message>
            <source>Add a virtual service to the draft</source>
            <translation>Einen virtuellen Dienst in den Entwurf aufnehmen</translation>
        </message>
        <message>
            <source>&amp;Add server</source>
            <translation>&amp;Server hinzufügen</translation>
        </message>
        <message>
            <source>Ctrl+Shift+N</source>
            <translation>Ctrl+Shift+N</translation>
        </message>
        <message>
            <source>Add real servers to a service</source>
            <translation>Real-Server zu einem Dienst hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importieren</translation>
        </message>
        <message>
            <source>Ctrl+O</source>
            <translation>Ctrl+O</translation>
        </message>
        <message>
            <source>Read rules of ipvsadm into the draft</source>
            <translation>Regeln von ipvsadm in den Entwurf einlesen</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>E&amp;xportieren</translation>
        </message>
        <message>
            <source>Ctrl+E</source>
            <translation>Ctrl+E</translation>
        </message>
        <message>
            <source>Write a rule file that ipvsadm-restore takes</source>
            <translation>Eine Regeldatei schreiben, die ipvsadm-restore annimmt</translation>
        </message>
        <message>
            <source>&amp;Open rule file</source>
            <translation>Regeldatei ö&amp;ffnen</translation>
        </message>
        <message>
            <source>Ctrl+Shift+O</source>
            <translation>Ctrl+Shift+O</translation>
        </message>
        <message>
            <source>Edit a rule file without a director; it is saved, not applied</source>
            <translation>Eine Regeldatei ohne Director bearbeiten; sie wird gespeichert, nicht angewandt</translation>
        </message>
        <message>
            <source>Save rule file &amp;as</source>
            <translation>Regeldatei speichern &amp;unter</translation>
        </message>
        <message>
            <source>Ctrl+Shift+S</source>
            <translation>Ctrl+Shift+S</translation>
        </message>
        <message>
            <source>Write the rules to another file and go on with that one</source>
            <translation>Die Regeln in eine andere Datei schreiben und mit dieser weiterarbeiten</translation>
        </message>
        <message>
            <source>&amp;Review changes</source>
            <translation>Änderungen &amp;prüfen</translation>
        </message>
        <message>
            <source>Ctrl+R</source>
            <translation>Ctrl+R</translation>
        </message>
        <message>
            <source>See every change as a sentence and as a command</source>
            <translation>Jede Änderung als Satz und als Befehl sehen</translation>
        </message>
        <message>
            <source>A&amp;pply</source>
            <translation>&amp;Anwenden</translation>
        </message>
        <message>
            <source>Ctrl+Return</source>
            <translation>Ctrl+Return</translation>
        </message>
        <message>
            <source>Make the draft live, all changes together or none</source>
            <translation>Den Entwurf aktiv machen, alle Änderungen zusammen oder keine</translation>
        </message>
        <message>
            <source>Dis&amp;card draft</source>
            <translation>Entwurf ver&amp;werfen</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Backspace</source>
            <translation>Ctrl+Shift+Backspace</translation>
        </message>
        <message>
            <source>Go back to the live rules</source>
            <translation>Zu den aktiven Regeln zurückkehren</translation>
        </message>
        <message>
            <source>&amp;Keep version</source>
            <translation>Version be&amp;halten</translation>
        </message>
        <message>
            <source>Keep the applied version that waits</source>
            <translation>Die angewendete Version behalten, die wartet</translation>
        </message>
        <message>
            <source>Re&amp;vert version now</source>
            <translation>Version jetzt &amp;zurücknehmen</translation>
        </message>
        <message>
            <source>Ctrl+Shift+R</source>
            <translation>Ctrl+Shift+R</translation>
        </message>
        <message>
            <source>Go back to the rules before the applied version</source>
            <translation>Zurück zu den Regeln vor der angewendeten Version</translation>
        </message>
        <message>
            <source>One &amp;minute more</source>
            <translation>Eine &amp;Minute länger</translation>
        </message>
        <message>
            <source>Ctrl+Shift+E</source>
            <translation>Ctrl+Shift+E</translation>
        </message>
        <message>
            <source>Wait a minute longer before the applied version is taken back</source>
            <translation>Eine Minute länger warten, bevor die angewendete Version zurückgenommen wird</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>Ctrl+Q</source>
            <translation>Ctrl+Q</translation>
        </message>
        <message>
            <source>Close the console; the helper keeps running</source>
            <translation>Die Konsole schließen; der Helfer läuft weiter</translation>
        </message>
        <message>
            <source>&amp;Find anything</source>
            <translation>Alles &amp;finden</translation>
        </message>
        <message>
            <source>Ctrl+K</source>
            <translation>Ctrl+K</translation>
        </message>
        <message>
            <source>Find a service, a server, an address or a command</source>
            <translation>Einen Dienst, Server, eine Adresse oder einen Befehl finden</translation>
        </message>
        <message>
            <source>F&amp;ilter this view</source>
            <translation>Diese Ansicht f&amp;iltern</translation>
        </message>
        <message>
            <source>Ctrl+F</source>
            <translation>Ctrl+F</translation>
        </message>
        <message>
            <source>Show only what matches</source>
            <translation>Nur Passendes zeigen</translation>
        </message>
        <message>
            <source>&amp;Next pane</source>
            <translation>&amp;Nächster Bereich</translation>
        </message>
        <message>
            <source>Go to the next part of the window</source>
            <translation>Zum nächsten Teil des Fensters gehen</translation>
        </message>
        <message>
            <source>&amp;Previous pane</source>
            <translation>&amp;Voriger Bereich</translation>
        </message>
        <message>
            <source>Go to the previous part of the window</source>
            <translation>Zum vorigen Teil des Fensters gehen</translation>
        </message>
        <message>
            <source>Show &amp;draft</source>
            <translation>&amp;Entwurf zeigen</translation>
        </message>
        <message>
            <source>Show the rules as you edit them</source>
            <translation>Die Regeln zeigen, wie sie bearbeitet werden</translation>
        </message>
        <message>
            <source>Show &amp;live</source>
            <translation>&amp;Aktive zeigen</translation>
        </message>
        <message>
            <source>Show the rules that carry traffic now; read only</source>
            <translation>Die Regeln zeigen, die jetzt Verkehr tragen; nur lesbar</translation>
        </message>
        <message>
            <source>&amp;Compact rows</source>
            <translation>&amp;Kompakte Zeilen</translation>
        </message>
        <message>
            <source>Show more rows</source>
            <translation>Mehr Zeilen zeigen</translation>
        </message>
        <message>
            <source>F&amp;old all</source>
            <translation>Alle &amp;zuklappen</translation>
        </message>
        <message>
            <source>Show only the services</source>
            <translation>Nur die Dienste zeigen</translation>
        </message>
        <message>
            <source>&amp;Unfold all</source>
            <translation>Alle au&amp;fklappen</translation>
        </message>
        <message>
            <source>Show all servers</source>
            <translation>Alle Server zeigen</translation>
        </message>
        <message>
            <source>Colours of the console</source>
            <translation>Farben der Konsole</translation>
        </message>
        <message>
            <source>&amp;System</source>
            <translation>&amp;System</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>&amp;Lock or unlock</source>
            <translation>&amp;Sperren oder entsperren</translation>
        </message>
        <message>
            <source>Ctrl+L</source>
            <translation>Ctrl+L</translation>
        </message>
        <message>
            <source>Ask now whether you may change rules, or forget the answer</source>
            <translation>Jetzt fragen, ob Regeln geändert werden dürfen, oder die Antwort vergessen</translation>
        </message>
        <message>
            <source>&amp;Start director</source>
            <translation>Director &amp;starten</translation>
        </message>
        <message>
            <source>Take packets for the virtual services</source>
            <translation>Pakete für die virtuellen Dienste annehmen</translation>
        </message>
        <message>
            <source>S&amp;top director</source>
            <translation>Director s&amp;toppen</translation>
        </message>
        <message>
            <source>Stop taking packets; the rules stay</source>
            <translation>Keine Pakete mehr annehmen; die Regeln bleiben</translation>
        </message>
        <message>
            <source>&amp;Zero counters</source>
            <translation>&amp;Zähler nullen</translation>
        </message>
        <message>
            <source>Set all counters to 0, as ipvsadm -Z does</source>
            <translation>Alle Zähler auf 0 setzen, wie ipvsadm -Z</translation>
        </message>
        <message>
            <source>Pat&amp;h of packets...</source>
            <translation>&amp;Weg der Pakete ...</translation>
        </message>
        <message>
            <source>See and choose how established packets go: queue or flow cache</source>
            <translation>Sehen und wählen, wie Pakete bestehender Verbindungen gehen: Warteschlange oder Flow-Cache</translation>
        </message>
        <message>
            <source>Try to &amp;connect now</source>
            <translation>Jetzt &amp;verbinden</translation>
        </message>
        <message>
            <source>Connect to the helper without waiting</source>
            <translation>Ohne Warten mit dem Helfer verbinden</translation>
        </message>
        <message>
            <source>&amp;Work offline</source>
            <translation>&amp;Offline arbeiten</translation>
        </message>
        <message>
            <source>Stop trying to connect; the draft can be edited</source>
            <translation>Nicht mehr versuchen zu verbinden; der Entwurf ist bearbeitbar</translation>
        </message>
        <message>
            <source>&amp;Help for this view</source>
            <translation>&amp;Hilfe zu dieser Ansicht</translation>
        </message>
        <message>
            <source>What this view shows and its keys</source>
            <translation>Was diese Ansicht zeigt und ihre Tasten</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <source>List of all keys</source>
            <translation>Liste aller Tasten</translation>
        </message>
        <message>
            <source>&amp;About VipDeck</source>
            <translation>&amp;Über VipDeck</translation>
        </message>
        <message>
            <source>Version and licence</source>
            <translation>Version und Lizenz</translation>
        </message>
        <message>
            <source>&amp;Add director</source>
            <translation>&amp;Director hinzufügen</translation>
        </message>
        <message>
            <source>Edit a director on another machine, by ssh</source>
            <translation>Einen Director auf einem anderen Rechner über ssh bearbeiten</translation>
        </message>
        <message>
            <source>Re&amp;move from the list</source>
            <translation>Aus der Liste &amp;nehmen</translation>
        </message>
        <message>
            <source>Close this director here; it goes on running</source>
            <translation>Diesen Director hier schließen; er läuft weiter</translation>
        </message>
        <message>
            <source>&amp;Next director</source>
            <translation>&amp;Nächster Director</translation>
        </message>
        <message>
            <source>Ctrl+Tab</source>
            <translation>Ctrl+Tab</translation>
        </message>
        <message>
            <source>Show the next director</source>
            <translation>Den nächsten Director zeigen</translation>
        </message>
        <message>
            <source>Pre&amp;vious director</source>
            <translation>&amp;Voriger Director</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Tab</source>
            <translation>Ctrl+Shift+Tab</translation>
        </message>
        <message>
            <source>Show the previous director</source>
            <translation>Den vorigen Director zeigen</translation>
        </message>
        <message>
            <source>Configuration re&amp;port</source>
            <translation>Konfigurations&amp;bericht</translation>
        </message>
        <message>
            <source>Write services, servers and switches as PDF</source>
            <translation>Dienste, Server und Schalter als PDF schreiben</translation>
        </message>
        <message>
            <source>&amp;Settings</source>
            <translation>&amp;Einstellungen</translation>
        </message>
        <message>
            <source>Ctrl+,</source>
            <translation>Ctrl+,</translation>
        </message>
        <message>
            <source>Theme, language, update rates, notifications</source>
            <translation>Farben, Sprache, Takt der Zähler, Benachrichtigungen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DataPage</name>
        <message>
            <source>As I left it</source>
            <translation>Wie zuletzt</translation>
        </message>
        <message>
            <source>Charts and data</source>
            <translation>Diagramme und Daten</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <source>Range at the start</source>
            <translation>Zeitraum beim Start</translation>
        </message>
        <message>
            <source>Of the live chart and of Charts, when the console starts.</source>
            <translation>Des Live-Diagramms und der Diagramme, wenn die Konsole startet.</translation>
        </message>
        <message>
            <source>From the director</source>
            <translation>Vom Director</translation>
        </message>
        <message>
            <source>Counters</source>
            <translation>Zähler</translation>
        </message>
        <message>
            <source>Every second</source>
            <translation>Jede Sekunde</translation>
        </message>
        <message>
            <source>Every 2 seconds</source>
            <translation>Alle 2 Sekunden</translation>
        </message>
        <message>
            <source>Every 5 seconds</source>
            <translation>Alle 5 Sekunden</translation>
        </message>
        <message>
            <source>Every 10 seconds</source>
            <translation>Alle 10 Sekunden</translation>
        </message>
        <message>
            <source>How often a director sends its counters. Charts have one point a second at most.</source>
            <translation>Wie oft ein Director seine Zähler sendet. Diagramme haben höchstens einen Punkt je Sekunde.</translation>
        </message>
        <message>
            <source>What is kept</source>
            <translation>Was aufbewahrt wird</translation>
        </message>
        <message>
            <source>This console keeps every series for %1 minutes by the second and for %2 minutes in steps of %3 seconds, while it runs.</source>
            <translation>Diese Konsole behält, solange sie läuft, jede Reihe %1 Minuten lang sekundenweise und %2 Minuten lang in Schritten von %3 Sekunden.</translation>
        </message>
        <message>
            <source>Directors keep their own rates also while no console runs: %1 hours in steps of %2 seconds and %3 days in steps of %4 minutes.</source>
            <translation>Directors behalten ihre Raten auch ohne laufende Konsole: %1 Stunden in Schritten von %2 Sekunden und %3 Tage in Schritten von %4 Minuten.</translation>
        </message>
        <message>
            <source>Since when directors have rates</source>
            <translation>Seit wann Directors Raten haben</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Director</translation>
        </message>
        <message>
            <source>Fine steps since</source>
            <translation>Feine Schritte seit</translation>
        </message>
        <message>
            <source>Coarse steps since</source>
            <translation>Grobe Schritte seit</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DeniedDialog</name>
        <message>
            <source>Authentication denied</source>
            <translation>Anmeldung abgelehnt</translation>
        </message>
        <message>
            <source>You are not allowed to change rules on %1</source>
            <translation>Regeln auf %1 dürfen Sie nicht ändern</translation>
        </message>
        <message>
            <source>polkit refused this action.</source>
            <translation>polkit hat diese Aktion abgelehnt.</translation>
        </message>
        <message>
            <source>polkit refused this action for user %1.</source>
            <translation>polkit hat diese Aktion für Benutzer %1 abgelehnt.</translation>
        </message>
        <message>
            <source>An administrator can allow it, or you can export the commands and run them as root.</source>
            <translation>Ein Administrator kann es erlauben, oder Sie exportieren die Befehle und führen sie als root aus.</translation>
        </message>
        <message numerus="yes">
            <source>Nothing was applied. The %n change(s) stay in the draft.</source>
            <translation>
                <numerusform>Nichts wurde angewendet. Die %n Änderung bleibt im Entwurf.</numerusform>
                <numerusform>Nichts wurde angewendet. Die %n Änderungen bleiben im Entwurf.</numerusform>
            </translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>&amp;Export commands</source>
            <translation>Befehle &amp;exportieren</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>&amp;Try again</source>
            <translation>Noch einmal &amp;versuchen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DesktopNotifications</name>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorChooser</name>
        <message>
            <source>For</source>
            <comment>which directors</comment>
            <translation>Für</translation>
        </message>
        <message>
            <source>For which directors</source>
            <translation>Für welche Director</translation>
        </message>
        <message>
            <source>No director</source>
            <translation>Kein Director</translation>
        </message>
        <message>
            <source>All directors</source>
            <translation>Alle Director</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorDocument</name>
        <message>
            <source>An Apply is already on its way.</source>
            <translation>Ein Anwenden ist schon unterwegs.</translation>
        </message>
        <message>
            <source>There is no connection to %1.</source>
            <translation>Es gibt keine Verbindung zu %1.</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
        <message>
            <source>%1 was removed outside; your change of it is gone.</source>
            <translation>%1 wurde außerhalb entfernt; Ihre Änderung daran ist weg.</translation>
        </message>
        <message>
            <source>%1 was changed outside too; the draft keeps your value.</source>
            <translation>%1 wurde auch außerhalb geändert; der Entwurf behält Ihren Wert.</translation>
        </message>
        <message>
            <source>This machine</source>
            <translation>Dieser Rechner</translation>
        </message>
        <message>
            <source>Already in this service</source>
            <translation>Schon in diesem Dienst</translation>
        </message>
        <message>
            <source>Address family differs (%1 needs the same)</source>
            <translation>Die Adressfamilie ist verschieden (%1 braucht die gleiche)</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n Server</numerusform>
                <numerusform>%n Server</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 und %2</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 und %n weiteren</numerusform>
                <numerusform>%1 und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>set weight of %1 to %2</source>
            <translation>Gewicht von %1 auf %2 setzen</translation>
        </message>
        <message>
            <source>change %1</source>
            <translation>%1 ändern</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n Dienst</numerusform>
                <numerusform>%n Dienste</numerusform>
            </translation>
        </message>
        <message>
            <source>add %1 to %2</source>
            <translation>%1 zu %2 hinzufügen</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>move %1 to %2</source>
            <translation>%1 nach %2 verschieben</translation>
        </message>
        <message>
            <source>copy %1 to %2</source>
            <translation>%1 nach %2 kopieren</translation>
        </message>
        <message>
            <source>drain and remove %1</source>
            <translation>%1 leeren und entfernen</translation>
        </message>
        <message>
            <source>drain %1</source>
            <translation>%1 leeren</translation>
        </message>
        <message>
            <source>undrain %1</source>
            <translation>%1 wieder aufnehmen</translation>
        </message>
        <message>
            <source>add service %1</source>
            <translation>Dienst %1 hinzufügen</translation>
        </message>
        <message>
            <source>change service %1</source>
            <translation>Dienst %1 ändern</translation>
        </message>
        <message>
            <source>remove service %1</source>
            <translation>Dienst %1 entfernen</translation>
        </message>
        <message>
            <source>name service %1</source>
            <translation>Dienst %1 benennen</translation>
        </message>
        <message>
            <source>name server %1</source>
            <translation>Server %1 benennen</translation>
        </message>
        <message>
            <source>forget server %1</source>
            <translation>Server %1 vergessen</translation>
        </message>
        <message>
            <source>set %1 to %2</source>
            <translation>%1 auf %2 setzen</translation>
        </message>
        <message>
            <source>set timeouts</source>
            <translation>Zeitgrenzen setzen</translation>
        </message>
        <message>
            <source>import rules</source>
            <translation>Regeln importieren</translation>
        </message>
        <message>
            <source>take values from outside</source>
            <translation>Werte von außen übernehmen</translation>
        </message>
        <message>
            <source>discard draft</source>
            <translation>Entwurf verwerfen</translation>
        </message>
        <message>
            <source>drain %1 instead</source>
            <translation>stattdessen %1 leeren</translation>
        </message>
        <message>
            <source>drain servers before they leave</source>
            <translation>Server vor dem Entfernen leeren</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorJobs</name>
        <message>
            <source>%1 s</source>
            <comment>duration</comment>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1 min</source>
            <comment>duration</comment>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 h</source>
            <comment>duration</comment>
            <translation>%1 h</translation>
        </message>
        <message>
            <source>Rises gently to weight %1, now %2</source>
            <translation>Steigt sanft auf Gewicht %1, jetzt %2</translation>
        </message>
        <message>
            <source>%1 left</source>
            <comment>time</comment>
            <translation>noch %1</translation>
        </message>
        <message>
            <source>waits until the version is kept</source>
            <translation>wartet, bis die Version behalten ist</translation>
        </message>
        <message>
            <source>weight %1 of %2</source>
            <translation>Gewicht %1 von %2</translation>
        </message>
        <message>
            <source>waits for keep</source>
            <translation>wartet auf Behalten</translation>
        </message>
        <message>
            <source>%1 left</source>
            <comment>connections</comment>
            <translation>noch %1</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>etwa %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %2 connection(s) left</source>
            <translation>
                <numerusform>%1 von %2 Verbindung übrig</numerusform>
                <numerusform>%1 von %2 Verbindungen übrig</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n client(s) remembered</source>
            <translation>
                <numerusform>%n Client gemerkt</numerusform>
                <numerusform>%n Clients gemerkt</numerusform>
            </translation>
        </message>
        <message>
            <source>at most %1</source>
            <translation>höchstens %1</translation>
        </message>
        <message>
            <source>then removed</source>
            <translation>dann entfernt</translation>
        </message>
        <message>
            <source>stays in its pool</source>
            <translation>bleibt in seinem Pool</translation>
        </message>
        <message>
            <source>%1 in %2 is at its full weight.</source>
            <translation>%1 in %2 hat sein volles Gewicht.</translation>
        </message>
        <message>
            <source>%1 in %2 is drained.</source>
            <translation>%1 in %2 ist leer.</translation>
        </message>
        <message>
            <source>%1 has left %2.</source>
            <translation>%1 hat %2 verlassen.</translation>
        </message>
        <message>
            <source>%1 in %2 takes connections again.</source>
            <translation>%1 in %2 nimmt wieder Verbindungen an.</translation>
        </message>
        <message>
            <source>The gentle start of %1 in %2 was cancelled; its weight stays %3.</source>
            <translation>Der sanfte Start von %1 in %2 wurde abgebrochen; das Gewicht bleibt %3.</translation>
        </message>
        <message>
            <source>The drain of %1 in %2 was cancelled; its weight stays 0.</source>
            <translation>Das Leeren von %1 in %2 wurde abgebrochen; das Gewicht bleibt 0.</translation>
        </message>
        <message>
            <source>The gentle start of %1 in %2 ended: somebody changed the server.</source>
            <translation>Der sanfte Start von %1 in %2 ist beendet: Jemand hat den Server geändert.</translation>
        </message>
        <message>
            <source>The drain of %1 in %2 ended: somebody changed the server.</source>
            <translation>Das Leeren von %1 in %2 ist beendet: Jemand hat den Server geändert.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorSafeguards</name>
        <message>
            <source>Proposal %1 waits for a second person</source>
            <translation>Vorschlag %1 wartet auf eine zweite Person</translation>
        </message>
        <message>
            <source>Proposal %1 waits for another member of %2</source>
            <translation>Vorschlag %1 wartet auf ein anderes Mitglied von %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorSave</name>
        <message>
            <source>saved</source>
            <translation>gespeichert</translation>
        </message>
        <message>
            <source>saved as version %1</source>
            <translation>gespeichert als Version %1</translation>
        </message>
        <message>
            <source>Taken back: %1</source>
            <translation>Zurückgenommen: %1</translation>
        </message>
        <message>
            <source>%1: not saved. Its window was closed.</source>
            <translation>%1: nicht gespeichert. Sein Fenster wurde geschlossen.</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2.</translation>
        </message>
        <message>
            <source>%1: not saved. %2</source>
            <translation>%1: nicht gespeichert. %2</translation>
        </message>
        <message>
            <source>%1: saved in part, and what was saved could not be taken back. %2 %3</source>
            <translation>%1: teilweise gespeichert; das Gespeicherte ließ sich nicht zurücknehmen. %2 %3</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorSettings</name>
        <message>
            <source>Settings: %1</source>
            <translation>Einstellungen: %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorState</name>
        <message>
            <source>Rule file, offline</source>
            <translation>Regeldatei, offline</translation>
        </message>
        <message>
            <source>ssh, running</source>
            <translation>ssh, läuft</translation>
        </message>
        <message>
            <source>ssh, not running</source>
            <translation>ssh, läuft nicht</translation>
        </message>
        <message>
            <source>This machine, running</source>
            <translation>Dieser Rechner, läuft</translation>
        </message>
        <message>
            <source>This machine, not running</source>
            <translation>Dieser Rechner, läuft nicht</translation>
        </message>
        <message>
            <source>ssh, no answer</source>
            <translation>ssh, keine Antwort</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Keine Antwort</translation>
        </message>
        <message>
            <source>ssh, offline</source>
            <translation>ssh, offline</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Verbindet</translation>
        </message>
        <message>
            <source>Helper not running</source>
            <translation>Der Helfer läuft nicht</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorsPage</name>
        <message>
            <source>Connected</source>
            <translation>Verbunden</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Verbindet</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>Nicht verbunden</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Keine Antwort</translation>
        </message>
        <message>
            <source>Directors and ssh</source>
            <translation>Directors und ssh</translation>
        </message>
        <message>
            <source>Directors on other machines</source>
            <translation>Directors auf anderen Rechnern</translation>
        </message>
        <message>
            <source>They are reached by your own ssh: its configuration, keys and agent. The order is that of the sidebar. The director of this machine needs no entry.</source>
            <translation>Sie werden über Ihr eigenes ssh erreicht: mit seiner Konfiguration, seinen Schlüsseln und seinem Agenten. Die Reihenfolge ist die der Seitenleiste. Der Director dieses Rechners braucht keinen Eintrag.</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>Options of ssh, command there</source>
            <translation>Optionen von ssh, Befehl dort</translation>
        </message>
        <message>
            <source>At start</source>
            <translation>Beim Start</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>&amp;Add...</source>
            <translation>&amp;Hinzufügen...</translation>
        </message>
        <message>
            <source>&amp;Edit...</source>
            <translation>&amp;Bearbeiten...</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>&amp;Test connection</source>
            <translation>Verbindung &amp;testen</translation>
        </message>
        <message>
            <source>&amp;Up</source>
            <translation>&amp;Auf</translation>
        </message>
        <message>
            <source>&amp;Down</source>
            <translation>A&amp;b</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>Wait</source>
            <translation>Warten</translation>
        </message>
        <message>
            <source>The window shows it: choose another director first</source>
            <translation>Das Fenster zeigt ihn: wählen Sie zuerst einen anderen Director</translation>
        </message>
        <message>
            <source>Forget this director; nothing changes there</source>
            <translation>Diesen Director vergessen; dort ändert sich nichts</translation>
        </message>
        <message>
            <source>Asking %1.</source>
            <translation>%1 wird gefragt.</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Verbindung testen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DiscardDialog</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiterer</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>Discard draft - %1</source>
            <translation>Entwurf verwerfen - %1</translation>
        </message>
        <message numerus="yes">
            <source>Discard %n change(s)?</source>
            <translation>
                <numerusform>%n Änderung verwerfen?</numerusform>
                <numerusform>%n Änderungen verwerfen?</numerusform>
            </translation>
        </message>
        <message>
            <source>Live traffic is not affected. Undo brings the draft back.</source>
            <translation>Der laufende Verkehr ist nicht betroffen. Rückgängig bringt den Entwurf zurück.</translation>
        </message>
        <message numerus="yes">
            <source>Discard %n change(s)</source>
            <translation>
                <numerusform>%n Änderung verwerfen</numerusform>
                <numerusform>%n Änderungen verwerfen</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep the draft</source>
            <translation>Entwurf behalten</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DistributionCard</name>
        <message>
            <source>Shares of the servers</source>
            <translation>Anteile der Server</translation>
        </message>
        <message>
            <source>Distribution</source>
            <translation>Verteilung</translation>
        </message>
        <message>
            <source>%1, last minute</source>
            <comment>service</comment>
            <translation>%1, letzte Minute</translation>
        </message>
        <message>
            <source>new conn/s</source>
            <translation>neue Verb./s</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DistributionModel</name>
        <message>
            <source>draining</source>
            <translation>wird geleert</translation>
        </message>
        <message>
            <source>down</source>
            <translation>ausgefallen</translation>
        </message>
        <message>
            <source>over limit</source>
            <translation>über der Grenze</translation>
        </message>
        <message>
            <source>others</source>
            <translation>übrige</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1, %2 of new connections, expected %3</source>
            <translation>%1, %2 der neuen Verbindungen, erwartet %3</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Erwartet</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DockTitle</name>
        <message>
            <source>Float or dock %1</source>
            <translation>%1 lösen oder andocken</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>%1 schließen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Doctor</name>
        <message>
            <source>Not known: nothing was read on the server.</source>
            <translation>Nicht bekannt: Auf dem Server wurde nichts gelesen.</translation>
        </message>
        <message>
            <source>Look over ssh, or run the script on the server and paste its result.</source>
            <translation>Sehen Sie per ssh nach, oder führen Sie das Skript auf dem Server aus und fügen Sie das Ergebnis ein.</translation>
        </message>
        <message>
            <source>Only needed with Tunnel.</source>
            <translation>Nur bei Tunnel nötig.</translation>
        </message>
        <message>
            <source>Only needed with Masq.</source>
            <translation>Nur bei Masq nötig.</translation>
        </message>
        <message>
            <source>Only needed with Route and Tunnel.</source>
            <translation>Nur bei Route und Tunnel nötig.</translation>
        </message>
        <message>
            <source>Only needed with Route.</source>
            <translation>Nur bei Route nötig.</translation>
        </message>
        <message>
            <source>Only needed with IPv4.</source>
            <translation>Nur bei IPv4 nötig.</translation>
        </message>
        <message>
            <source>The server is this director itself.</source>
            <translation>Der Server ist dieser Director selbst.</translation>
        </message>
        <message>
            <source>arp_ignore is %1 and arp_announce is %2 on %3.</source>
            <translation>arp_ignore ist %1 und arp_announce ist %2 auf %3.</translation>
        </message>
        <message>
            <source>arp_ignore is %1 and arp_announce is %2 on %3. Fix this first.</source>
            <translation>arp_ignore ist %1 und arp_announce ist %2 auf %3. Beheben Sie das zuerst.</translation>
        </message>
        <message>
            <source>With the virtual address on it, the server would answer ARP for it and take traffic away from the director.</source>
            <translation>Mit der virtuellen Adresse würde der Server auf ARP nach ihr antworten und dem Director Verkehr wegnehmen.</translation>
        </message>
        <message>
            <source>%1 (%2) answers ARP for %3. Fix this first.</source>
            <translation>%1 (%2) antwortet auf ARP nach %3. Beheben Sie das zuerst.</translation>
        </message>
        <message>
            <source>Another machine (%1) answers ARP for %2.</source>
            <translation>Eine andere Maschine (%1) antwortet auf ARP nach %2.</translation>
        </message>
        <message>
            <source>Clients and routers may send their packets there in place of the director.</source>
            <translation>Clients und Router schicken ihre Pakete vielleicht dorthin statt zum Director.</translation>
        </message>
        <message>
            <source>Nobody but the director answers ARP for %1.</source>
            <translation>Niemand außer dem Director antwortet auf ARP nach %1.</translation>
        </message>
        <message>
            <source>Nobody answers ARP for %1 now; the settings of the server are not known.</source>
            <translation>Niemand antwortet jetzt auf ARP nach %1; die Einstellungen des Servers sind nicht bekannt.</translation>
        </message>
        <message>
            <source>IPv6 answers only for addresses of the interface itself.</source>
            <translation>IPv6 antwortet nur für Adressen der Schnittstelle selbst.</translation>
        </message>
        <message>
            <source>%1 is on %2.</source>
            <translation>%1 ist auf %2.</translation>
        </message>
        <message>
            <source>The server answers as %1.</source>
            <translation>Der Server antwortet als %1.</translation>
        </message>
        <message>
            <source>%1 is not on any interface.</source>
            <translation>%1 ist auf keiner Schnittstelle.</translation>
        </message>
        <message>
            <source>Packets keep this address. Without it the server drops them.</source>
            <translation>Pakete behalten diese Adresse. Ohne sie verwirft der Server sie.</translation>
        </message>
        <message>
            <source>%1 is on %2 with the prefix /%3.</source>
            <translation>%1 ist auf %2 mit dem Präfix /%3.</translation>
        </message>
        <message>
            <source>The server takes the whole network for its own and cannot reach its neighbours.</source>
            <translation>Der Server hält das ganze Netz für sein eigenes und erreicht seine Nachbarn nicht.</translation>
        </message>
        <message>
            <source>%1 is on %2, which answers for it on the network.</source>
            <translation>%1 ist auf %2, das im Netz für sie antwortet.</translation>
        </message>
        <message>
            <source>The server takes traffic away from the director, whatever the ARP settings are.</source>
            <translation>Der Server nimmt dem Director Verkehr weg, gleich wie ARP eingestellt ist.</translation>
        </message>
        <message>
            <source>%1 takes %2 packets.</source>
            <translation>%1 nimmt %2-Pakete an.</translation>
        </message>
        <message>
            <source>%1 is there, but down.</source>
            <translation>%1 ist da, aber nicht aktiv.</translation>
        </message>
        <message>
            <source>No device takes %1 packets.</source>
            <translation>Kein Gerät nimmt %1-Pakete an.</translation>
        </message>
        <message>
            <source>The director sends packets wrapped; without a device the server cannot unwrap them.</source>
            <translation>Der Director verpackt die Pakete; ohne Gerät kann der Server sie nicht auspacken.</translation>
        </message>
        <message>
            <source>Port %1 is not open for GUE.</source>
            <translation>Port %1 ist nicht für GUE offen.</translation>
        </message>
        <message>
            <source>%1 does not take packets with a checksum.</source>
            <translation>%1 nimmt keine Pakete mit Prüfsumme an.</translation>
        </message>
        <message>
            <source>The server unwraps packets of the director.</source>
            <translation>Der Server packt Pakete des Directors aus.</translation>
        </message>
        <message>
            <source>Off (%1) on %2.</source>
            <translation>Aus (%1) auf %2.</translation>
        </message>
        <message>
            <source>Loose (2) on %1.</source>
            <translation>Locker (2) auf %1.</translation>
        </message>
        <message>
            <source>Strict (1) on %1.</source>
            <translation>Streng (1) auf %1.</translation>
        </message>
        <message>
            <source>Works now. Loose (2) is safer if the machine gets a second network.</source>
            <translation>Geht jetzt. Locker (2) ist sicherer, falls die Maschine ein zweites Netz bekommt.</translation>
        </message>
        <message>
            <source>Strict (1) on %1, and the way to clients is %2.</source>
            <translation>Streng (1) auf %1, und der Weg zu Clients ist %2.</translation>
        </message>
        <message>
            <source>The kernel drops packets that come in where it would not send the answer.</source>
            <translation>Der Kernel verwirft Pakete, die dort ankommen, wohin er die Antwort nicht schicken würde.</translation>
        </message>
        <message>
            <source>%1 listens on %2.</source>
            <translation>%1 lauscht auf %2.</translation>
        </message>
        <message>
            <source>Nothing listens on port %1.</source>
            <translation>Nichts lauscht auf Port %1.</translation>
        </message>
        <message>
            <source>The server would refuse every connection.</source>
            <translation>Der Server würde jede Verbindung ablehnen.</translation>
        </message>
        <message>
            <source>%1 listens on %2 only.</source>
            <translation>%1 lauscht nur auf %2.</translation>
        </message>
        <message>
            <source>Packets arrive for %1; let the program listen there or on every address.</source>
            <translation>Pakete kommen für %1 an; lassen Sie das Programm dort oder auf jeder Adresse lauschen.</translation>
        </message>
        <message>
            <source>%1 answers, %2 ms.</source>
            <translation>%1 antwortet, %2 ms.</translation>
        </message>
        <message>
            <source>%1 refuses connections.</source>
            <translation>%1 lehnt Verbindungen ab.</translation>
        </message>
        <message>
            <source>Nothing listens there, or a firewall rejects it.</source>
            <translation>Dort lauscht nichts, oder eine Firewall weist ab.</translation>
        </message>
        <message>
            <source>%1 does not answer.</source>
            <translation>%1 antwortet nicht.</translation>
        </message>
        <message>
            <source>The machine is off, or a firewall drops the packets.</source>
            <translation>Die Maschine ist aus, oder eine Firewall verwirft die Pakete.</translation>
        </message>
        <message>
            <source>%1 cannot be reached.</source>
            <translation>%1 ist nicht erreichbar.</translation>
        </message>
        <message>
            <source>There is no way to the server.</source>
            <translation>Es gibt keinen Weg zum Server.</translation>
        </message>
        <message>
            <source>The service takes every port; none is tried.</source>
            <translation>Der Dienst nimmt jeden Port; keiner wird versucht.</translation>
        </message>
        <message>
            <source>Only TCP is tried from outside.</source>
            <translation>Von außen wird nur TCP versucht.</translation>
        </message>
        <message>
            <source>No packet was sent.</source>
            <translation>Es wurde kein Paket geschickt.</translation>
        </message>
        <message>
            <source>The director reaches %1 without a router.</source>
            <translation>Der Director erreicht %1 ohne Router.</translation>
        </message>
        <message>
            <source>The director reaches %1 without a router (ARP, %2 ms).</source>
            <translation>Der Director erreicht %1 ohne Router (ARP, %2 ms).</translation>
        </message>
        <message>
            <source>The way to %1 goes through the router %2.</source>
            <translation>Der Weg zu %1 führt über den Router %2.</translation>
        </message>
        <message>
            <source>Route changes only the hardware address, so the router would send the packet back. Use Tunnel.</source>
            <translation>Route ändert nur die Hardware-Adresse, also schickte der Router das Paket zurück. Nehmen Sie Tunnel.</translation>
        </message>
        <message>
            <source>%1 does not answer ARP.</source>
            <translation>%1 antwortet nicht auf ARP.</translation>
        </message>
        <message>
            <source>The machine is off or in another network.</source>
            <translation>Die Maschine ist aus oder in einem anderen Netz.</translation>
        </message>
        <message>
            <source>There is no route to %1.</source>
            <translation>Es gibt keine Route zu %1.</translation>
        </message>
        <message>
            <source>No packet can reach the server.</source>
            <translation>Kein Paket kann den Server erreichen.</translation>
        </message>
        <message>
            <source>%1 octets pass without fragments.</source>
            <translation>%1 Oktette gehen ohne Fragmente durch.</translation>
        </message>
        <message>
            <source>%1 octets do not pass, and nobody says why.</source>
            <translation>%1 Oktette gehen nicht durch, und niemand sagt, warum.</translation>
        </message>
        <message>
            <source>Short answers work and long ones hang. Make the MTU the same on both ends.</source>
            <translation>Kurze Antworten gehen und lange hängen. Machen Sie die MTU an beiden Enden gleich.</translation>
        </message>
        <message>
            <source>Only %1 of %2 octets pass.</source>
            <translation>Nur %1 von %2 Oktetten gehen durch.</translation>
        </message>
        <message>
            <source>Works while clients get the ICMP errors about it, which firewalls often drop.</source>
            <translation>Geht, solange Clients die ICMP-Fehler darüber bekommen, die Firewalls oft verwerfen.</translation>
        </message>
        <message>
            <source>A full packet of a client, %1 octets with the tunnel around it, does not fit %2.</source>
            <translation>Ein volles Paket eines Clients, %1 Oktette samt Tunnel, passt nicht durch %2.</translation>
        </message>
        <message>
            <source>Clients are told to send smaller packets. Better that the server offers smaller segments.</source>
            <translation>Clients sollen kleinere Pakete schicken. Besser bietet der Server kleinere Segmente an.</translation>
        </message>
        <message>
            <source>The server offers segments of %1 octets, which fit into the tunnel.</source>
            <translation>Der Server bietet Segmente von %1 Oktetten an, die in den Tunnel passen.</translation>
        </message>
        <message>
            <source>The server does not answer echo requests.</source>
            <translation>Der Server antwortet nicht auf Echo-Anfragen.</translation>
        </message>
        <message>
            <source>Replies leave through %1, the director.</source>
            <translation>Antworten gehen über %1, den Director.</translation>
        </message>
        <message>
            <source>Replies to a far client come back through the director.</source>
            <translation>Antworten an einen fernen Client kommen über den Director zurück.</translation>
        </message>
        <message>
            <source>Replies leave through %1, not through the director.</source>
            <translation>Antworten gehen über %1, nicht über den Director.</translation>
        </message>
        <message>
            <source>Replies leave on %1 straight to the client.</source>
            <translation>Antworten gehen über %1 direkt zum Client.</translation>
        </message>
        <message>
            <source>With Masq the director must see replies; the client does not know the server's address and drops them.</source>
            <translation>Bei Masq muss der Director Antworten sehen; der Client kennt die Adresse des Servers nicht und verwirft sie.</translation>
        </message>
        <message>
            <source>The server has no route to %1.</source>
            <translation>Der Server hat keine Route zu %1.</translation>
        </message>
        <message>
            <source>Replies cannot leave the server.</source>
            <translation>Antworten können den Server nicht verlassen.</translation>
        </message>
        <message>
            <source>Replies leave through the director, which has the address %1 itself.</source>
            <translation>Antworten gehen über den Director, der die Adresse %1 selbst hat.</translation>
        </message>
        <message>
            <source>The kernel of the director drops packets that come in with its own address.</source>
            <translation>Der Kernel des Directors verwirft Pakete, die mit seiner eigenen Adresse ankommen.</translation>
        </message>
        <message>
            <source>Replies leave through the director.</source>
            <translation>Antworten gehen über den Director.</translation>
        </message>
        <message>
            <source>It works, but the director carries the replies that this way of forwarding keeps off it.</source>
            <translation>Es geht, aber der Director trägt die Antworten, die diese Weiterleitung ihm erspart.</translation>
        </message>
        <message>
            <source>Replies of the server did not come back to the director.</source>
            <translation>Antworten des Servers kamen nicht zum Director zurück.</translation>
        </message>
        <message>
            <source>ip_forward is on.</source>
            <translation>ip_forward ist an.</translation>
        </message>
        <message>
            <source>ip_forward is off.</source>
            <translation>ip_forward ist aus.</translation>
        </message>
        <message>
            <source>With Masq the kernel of the director carries requests and replies; without it they end here.</source>
            <translation>Bei Masq trägt der Kernel des Directors Anfragen und Antworten; ohne ip_forward enden sie hier.</translation>
        </message>
        <message>
            <source>Clients and servers are on different networks, or redirects are off.</source>
            <translation>Clients und Server sind in verschiedenen Netzen, oder Umleitungen sind aus.</translation>
        </message>
        <message>
            <source>send_redirects is on for %1, where clients and servers are.</source>
            <translation>send_redirects ist an für %1, wo Clients und Server sind.</translation>
        </message>
        <message>
            <source>The director would tell the server to send replies straight to clients, which drop them.</source>
            <translation>Der Director würde den Server auffordern, direkt an Clients zu antworten, die das verwerfen.</translation>
        </message>
        <message>
            <source>Large receive offload is off.</source>
            <translation>Large Receive Offload ist aus.</translation>
        </message>
        <message>
            <source>Large receive offload is on for %1.</source>
            <translation>Large Receive Offload ist an für %1.</translation>
        </message>
        <message>
            <source>Merged packets can be too big to send on.</source>
            <translation>Zusammengefasste Pakete können zu groß zum Weiterschicken sein.</translation>
        </message>
        <message>
            <source>The driver of %1 does not say.</source>
            <translation>Der Treiber von %1 sagt es nicht.</translation>
        </message>
        <message>
            <source>The kernel can hand packets to the engine.</source>
            <translation>Der Kernel kann Pakete an die Engine übergeben.</translation>
        </message>
        <message>
            <source>The engine gets its packets.</source>
            <translation>Die Engine bekommt ihre Pakete.</translation>
        </message>
        <message>
            <source>The kernel cannot hand packets to a program.</source>
            <translation>Der Kernel kann keine Pakete an ein Programm übergeben.</translation>
        </message>
        <message>
            <source>The engine gets every packet from there.</source>
            <translation>Die Engine bekommt jedes Paket von dort.</translation>
        </message>
        <message>
            <source>The engine does not run: %1.</source>
            <translation>Die Engine läuft nicht: %1.</translation>
        </message>
        <message>
            <source>The engine does not run.</source>
            <translation>Die Engine läuft nicht.</translation>
        </message>
        <message>
            <source>Services answer nothing until it runs.</source>
            <translation>Dienste antworten nicht, bis sie läuft.</translation>
        </message>
        <message>
            <source>Not in use here, so there is no conflict.</source>
            <translation>Hier nicht in Gebrauch, also kein Konflikt.</translation>
        </message>
        <message>
            <source>Services in the kernel's own IPVS: %1.</source>
            <translation>Dienste im IPVS des Kernels: %1.</translation>
        </message>
        <message>
            <source>Both may answer for the same address. Import the rules, then clear the kernel's.</source>
            <translation>Beide antworten vielleicht für dieselbe Adresse. Importieren Sie die Regeln, dann leeren Sie die des Kernels.</translation>
        </message>
        <message>
            <source>The server answered a connection sent as the director sends them.</source>
            <translation>Der Server nahm eine Verbindung an, wie der Director sie schickt.</translation>
        </message>
        <message>
            <source>The server refused a connection sent as the director sends them.</source>
            <translation>Der Server lehnte eine Verbindung ab, wie der Director sie schickt.</translation>
        </message>
        <message>
            <source>No answer to a connection sent as the director sends them.</source>
            <translation>Keine Antwort auf eine Verbindung, wie der Director sie schickt.</translation>
        </message>
        <message>
            <source>Clients of this server would wait in vain.</source>
            <translation>Clients dieses Servers würden vergeblich warten.</translation>
        </message>
        <message>
            <source>Not tried: %1.</source>
            <translation>Nicht versucht: %1.</translation>
        </message>
        <message>
            <source>Not tried, because checks above failed. It sends one connection to the server.</source>
            <translation>Nicht versucht, weil Prüfungen darüber scheiterten. Schickt eine Verbindung zum Server.</translation>
        </message>
        <message>
            <source>ARP flux</source>
            <translation>ARP-Flux</translation>
        </message>
        <message>
            <source>Tunnel device</source>
            <translation>Tunnelgerät</translation>
        </message>
        <message>
            <source>rp_filter</source>
            <translation>rp_filter</translation>
        </message>
        <message>
            <source>Virtual address</source>
            <translation>Virtuelle Adresse</translation>
        </message>
        <message>
            <source>Port open</source>
            <translation>Port offen</translation>
        </message>
        <message>
            <source>Same network</source>
            <translation>Selbes Netz</translation>
        </message>
        <message>
            <source>MTU</source>
            <translation>MTU</translation>
        </message>
        <message>
            <source>Return path</source>
            <translation>Rückweg</translation>
        </message>
        <message>
            <source>Packet queue</source>
            <translation>Paketschlange</translation>
        </message>
        <message>
            <source>IP forwarding</source>
            <translation>IP-Weiterleitung</translation>
        </message>
        <message>
            <source>ICMP redirects</source>
            <translation>ICMP-Umleitungen</translation>
        </message>
        <message>
            <source>Offloads</source>
            <translation>Offloads</translation>
        </message>
        <message>
            <source>Kernel IPVS</source>
            <translation>Kernel-IPVS</translation>
        </message>
        <message>
            <source>Trial connection</source>
            <translation>Probeverbindung</translation>
        </message>
        <message>
            <source>Pass</source>
            <translation>Gut</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Fail</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Übergangen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DoctorDialog</name>
        <message>
            <source>On the server</source>
            <translation>Auf dem Server</translation>
        </message>
        <message>
            <source>On the way</source>
            <translation>Auf dem Weg</translation>
        </message>
        <message>
            <source>On this director</source>
            <translation>Auf diesem Director</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) checked for %1 services</source>
            <translation>
                <numerusform>%n Server für %1 Dienste geprüft</numerusform>
                <numerusform>%n Server für %1 Dienste geprüft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) checked for %1, %2</source>
            <translation>
                <numerusform>%n Server für %1 geprüft, %2</numerusform>
                <numerusform>%n Server für %1 geprüft, %2</numerusform>
            </translation>
        </message>
        <message>
            <source>kernel %1</source>
            <translation>Kernel %1</translation>
        </message>
        <message>
            <source>Looking.</source>
            <translation>Es wird nachgesehen.</translation>
        </message>
        <message>
            <source>%1 would not answer clients.</source>
            <translation>%1 würde Clients nicht antworten.</translation>
        </message>
        <message>
            <source>Nothing was found that stands in the way.</source>
            <translation>Es wurde nichts gefunden, was im Weg steht.</translation>
        </message>
        <message>
            <source>Not every server could be looked at.</source>
            <translation>Nicht jeder Server konnte untersucht werden.</translation>
        </message>
        <message>
            <source>%1 was read in %2 s</source>
            <translation>%1 wurde in %2 s gelesen</translation>
        </message>
        <message>
            <source>&amp;Accept</source>
            <translation>&amp;Annehmen</translation>
        </message>
        <message>
            <source>&amp;Accept %1 of %2</source>
            <translation>%1 von %2 &amp;annehmen</translation>
        </message>
        <message>
            <source>%1 stays in the draft, switched off (weight 0).</source>
            <translation>%1 bleibt im Entwurf, abgeschaltet (Gewicht 0).</translation>
        </message>
        <message>
            <source>%1 and %2 stay in the draft, switched off (weight 0).</source>
            <translation>%1 und %2 bleiben im Entwurf, abgeschaltet (Gewicht 0).</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) stay in the draft, switched off (weight 0).</source>
            <translation>
                <numerusform>%n Server bleibt im Entwurf, abgeschaltet (Gewicht 0).</numerusform>
                <numerusform>%n Server bleiben im Entwurf, abgeschaltet (Gewicht 0).</numerusform>
            </translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>Bericht speichern</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <source>Real-server doctor - %1</source>
            <translation>Server-Untersuchung - %1</translation>
        </message>
        <message>
            <source>Commands for</source>
            <translation>Befehle für</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>Take effect at once, gone after a restart</source>
            <translation>Wirkt sofort, nach einem Neustart weg</translation>
        </message>
        <message>
            <source>Permanent, Debian</source>
            <translation>Dauerhaft, Debian</translation>
        </message>
        <message>
            <source>Also after a restart of a Debian machine</source>
            <translation>Auch nach einem Neustart einer Debian-Maschine</translation>
        </message>
        <message>
            <source>Ansible</source>
            <translation>Ansible</translation>
        </message>
        <message>
            <source>Tasks of a playbook</source>
            <translation>Aufgaben eines Playbooks</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>What would happen</source>
            <translation>Was geschähe</translation>
        </message>
        <message>
            <source>How to look</source>
            <translation>Wie nachsehen</translation>
        </message>
        <message>
            <source>Over &amp;ssh, reads only</source>
            <translation>Per &amp;ssh, nur lesend</translation>
        </message>
        <message>
            <source>From outside, with &amp;packets only</source>
            <translation>Von außen, nur mit &amp;Paketen</translation>
        </message>
        <message>
            <source>I run a script and paste its &amp;result</source>
            <translation>Ich führe ein Skript aus und füge sein E&amp;rgebnis ein</translation>
        </message>
        <message>
            <source>Host for ssh</source>
            <translation>Rechner für ssh</translation>
        </message>
        <message>
            <source>As you would type it behind ssh; %h stands for the address of each server</source>
            <translation>Wie hinter ssh getippt; %h steht für die Adresse jedes Servers</translation>
        </message>
        <message>
            <source>as you, with your keys</source>
            <translation>als Sie, mit Ihren Schlüsseln</translation>
        </message>
        <message>
            <source>Run the script on the server (as root it also sees program names) and paste what it prints. It changes nothing.</source>
            <translation>Führen Sie das Skript auf dem Server aus (als root sieht es auch Programmnamen) und fügen Sie ein, was es ausgibt. Es ändert nichts.</translation>
        </message>
        <message>
            <source>&amp;Copy script</source>
            <translation>Skript &amp;kopieren</translation>
        </message>
        <message>
            <source>Take this &amp;output</source>
            <translation>Diese Ausgabe über&amp;nehmen</translation>
        </message>
        <message>
            <source>Output of the script</source>
            <translation>Ausgabe des Skripts</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Prüfungen</translation>
        </message>
        <message>
            <source>C&amp;heck again</source>
            <translation>E&amp;rneut prüfen</translation>
        </message>
        <message>
            <source>Copy all &amp;fixes, in order</source>
            <translation>Alle &amp;Befehle kopieren, geordnet</translation>
        </message>
        <message>
            <source>Sa&amp;ve report</source>
            <translation>Bericht speic&amp;hern</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Accept all any&amp;way</source>
            <translation>Trot&amp;zdem alle annehmen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DoctorSession</name>
        <message>
            <source>A rule file has no director to look from.</source>
            <translation>Eine Regeldatei hat keinen Director, von dem aus man nachsehen könnte.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DocumentChartData</name>
        <message>
            <source>draining</source>
            <translation>wird geleert</translation>
        </message>
        <message>
            <source>down</source>
            <translation>ausgefallen</translation>
        </message>
        <message>
            <source>over limit</source>
            <translation>über der Grenze</translation>
        </message>
        <message>
            <source>%1 drain started</source>
            <translation>%1 wird ab hier geleert</translation>
        </message>
        <message>
            <source>%1 down</source>
            <translation>%1 ausgefallen</translation>
        </message>
        <message>
            <source>%1 over limit</source>
            <translation>%1 über der Grenze</translation>
        </message>
        <message>
            <source>%1 drain ended</source>
            <translation>%1 wird nicht mehr geleert</translation>
        </message>
        <message>
            <source>%1 up</source>
            <translation>%1 in Betrieb</translation>
        </message>
        <message>
            <source>rules applied</source>
            <translation>Regeln angewendet</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Donut</name>
        <message>
            <source>Shares of new connections</source>
            <translation>Anteile an neuen Verbindungen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DragGhost</name>
        <message>
            <source>Drag onto a service</source>
            <translation>Auf einen Dienst ziehen</translation>
        </message>
        <message>
            <source>1 server</source>
            <translation>1 Server</translation>
        </message>
        <message numerus="yes">
            <source>%n servers</source>
            <translation>
                <numerusform>%n Server</numerusform>
                <numerusform>%n Server</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 + %2 more</source>
            <translation>%1 + %2 weitere</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Ctrl</source>
            <translation>Strg</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DrainDialog</name>
        <message>
            <source>&amp;Remove from the pool at the end</source>
            <translation>Am Ende aus dem Pool &amp;entfernen</translation>
        </message>
        <message numerus="yes">
            <source>Drain %n server(s) - %1</source>
            <translation>
                <numerusform>%n Server leeren - %1</numerusform>
                <numerusform>%n Server leeren - %1</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Propose drain</source>
            <translation>Leeren &amp;vorschlagen</translation>
        </message>
        <message>
            <source>&amp;Drain now</source>
            <translation>Jetzt &amp;leeren</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>After this time the drain ends even if connections are left</source>
            <translation>Nach dieser Zeit endet das Leeren, auch wenn noch Verbindungen da sind</translation>
        </message>
        <message>
            <source>&amp;Time limit</source>
            <translation>&amp;Zeitgrenze</translation>
        </message>
        <message>
            <source>may come back while it drains</source>
            <translation>dürfen während des Leerens wiederkommen</translation>
        </message>
        <message>
            <source>are waited for</source>
            <translation>werden abgewartet</translation>
        </message>
        <message>
            <source>go to another server at once</source>
            <translation>gehen sofort zu einem anderen Server</translation>
        </message>
        <message>
            <source>These services remember no clients</source>
            <translation>Diese Dienste merken sich keine Clients</translation>
        </message>
        <message>
            <source>Remembered &amp;clients</source>
            <translation>Gemerkte &amp;Clients</translation>
        </message>
        <message numerus="yes">
            <source>%1: no new connections from now on, %2 active one(s) may end.</source>
            <translation>
                <numerusform>%1: ab jetzt keine neuen Verbindungen, %2 aktive darf enden.</numerusform>
                <numerusform>%1: ab jetzt keine neuen Verbindungen, %2 aktive dürfen enden.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DrainSection</name>
        <message>
            <source>Drain now...</source>
            <translation>Leeren ...</translation>
        </message>
        <message>
            <source>Restore weight</source>
            <translation>Gewicht zurück</translation>
        </message>
        <message>
            <source>Start gently...</source>
            <translation>Sanft starten ...</translation>
        </message>
        <message>
            <source>Cancel drain or start</source>
            <translation>Leeren oder Start abbrechen</translation>
        </message>
        <message>
            <source>Drain with a time limit and removal at the end, without the draft</source>
            <translation>Leeren mit Zeitgrenze und Entfernen am Ende, ohne den Entwurf</translation>
        </message>
        <message>
            <source>Give the weight back now, without the draft</source>
            <translation>Das Gewicht jetzt zurückgeben, ohne den Entwurf</translation>
        </message>
        <message>
            <source>Let servers in with a weight that rises in steps, without the draft</source>
            <translation>Server mit stufenweise steigendem Gewicht hereinlassen, ohne den Entwurf</translation>
        </message>
        <message>
            <source>Let the director forget it; the weight stays as it is</source>
            <translation>Der Director vergisst es; das Gewicht bleibt, wie es ist</translation>
        </message>
        <message>
            <source>Draining: %1</source>
            <translation>Wird geleert: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) rising</source>
            <translation>
                <numerusform>%n Server steigt</numerusform>
                <numerusform>%n Server steigen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) draining</source>
            <translation>
                <numerusform>%n Server wird geleert</numerusform>
                <numerusform>%n Server werden geleert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) left.</source>
            <translation>
                <numerusform>noch %n Verbindung.</numerusform>
                <numerusform>noch %n Verbindungen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Propose weight back</source>
            <translation>Gewicht zurück vorschlagen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::EditController</name>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>Ctrl+S</source>
            <translation>Ctrl+S</translation>
        </message>
        <message>
            <source>Write the rules to their file</source>
            <translation>Die Regeln in ihre Datei schreiben</translation>
        </message>
        <message>
            <source>Pro&amp;pose</source>
            <translation>&amp;Vorschlagen</translation>
        </message>
        <message>
            <source>A&amp;pply</source>
            <translation>&amp;Anwenden</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n Server</numerusform>
                <numerusform>%n Server</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remo&amp;ve</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>Remo&amp;ve %1</source>
            <translation>%1 &amp;entfernen</translation>
        </message>
        <message>
            <source>Undrain</source>
            <translation>Wieder aufnehmen</translation>
        </message>
        <message>
            <source>Drain</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>&amp;Drain</source>
            <translation>&amp;Leeren</translation>
        </message>
        <message>
            <source>Un&amp;drain %1</source>
            <translation>%1 wieder auf&amp;nehmen</translation>
        </message>
        <message>
            <source>&amp;Drain %1</source>
            <translation>%1 &amp;leeren</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) back in the draft</source>
            <translation>
                <numerusform>%n Server im Entwurf wieder aufgenommen</numerusform>
                <numerusform>%n Server im Entwurf wieder aufgenommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) drained in the draft</source>
            <translation>
                <numerusform>%n Server wird im Entwurf geleert</numerusform>
                <numerusform>%n Server werden im Entwurf geleert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n active connection(s) would be cut.</source>
            <translation>
                <numerusform>%n aktive Verbindung würde getrennt.</numerusform>
                <numerusform>%n aktive Verbindungen würden getrennt.</numerusform>
            </translation>
        </message>
        <message>
            <source>A drained server takes no new connections and can be removed when it is empty.</source>
            <translation>Ein Server, der geleert wird, nimmt keine neuen Verbindungen an und kann entfernt werden, wenn er leer ist.</translation>
        </message>
        <message>
            <source>Drain instead</source>
            <translation>Stattdessen leeren</translation>
        </message>
        <message>
            <source>Remove anyway</source>
            <translation>Trotzdem entfernen</translation>
        </message>
        <message>
            <source>Drained in the draft, removed when empty</source>
            <translation>Wird im Entwurf geleert und dann entfernt</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) removed in the draft</source>
            <translation>
                <numerusform>%n Server im Entwurf entfernt</numerusform>
                <numerusform>%n Server im Entwurf entfernt</numerusform>
            </translation>
        </message>
        <message>
            <source>Service removed in the draft</source>
            <translation>Dienst im Entwurf entfernt</translation>
        </message>
        <message>
            <source>%1 forgotten in the draft</source>
            <translation>%1 im Entwurf vergessen</translation>
        </message>
        <message>
            <source>Moved to %1 in the draft</source>
            <translation>Im Entwurf nach %1 verschoben</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Name of %1</source>
            <translation>Name von %1</translation>
        </message>
        <message>
            <source>Renamed in the draft</source>
            <translation>Im Entwurf umbenannt</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) copied</source>
            <translation>
                <numerusform>%n Befehl kopiert</numerusform>
                <numerusform>%n Befehle kopiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) applied</source>
            <translation>
                <numerusform>%n Änderung angewendet</numerusform>
                <numerusform>%n Änderungen angewendet</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no servers to check.</source>
            <translation>Es gibt keine Server zu untersuchen.</translation>
        </message>
        <message>
            <source>Import rules</source>
            <translation>Regeln importieren</translation>
        </message>
        <message>
            <source>Rules and configurations (*.rules *.txt *.conf *.cf);;All files (*)</source>
            <translation>Regeln und Konfigurationen (*.rules *.txt *.conf *.cf);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 kann nicht gelesen werden: %2</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>sie ist zu groß</translation>
        </message>
        <message>
            <source>%1 written</source>
            <translation>%1 geschrieben</translation>
        </message>
        <message>
            <source>Save rule file</source>
            <translation>Regeldatei speichern</translation>
        </message>
        <message>
            <source>Rule files (*.rules *.ipvsadm);;All files (*)</source>
            <translation>Regeldateien (*.rules *.ipvsadm);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Draft discarded</source>
            <translation>Entwurf verworfen</translation>
        </message>
        <message>
            <source>Propose wei&amp;ght back</source>
            <translation>Ge&amp;wicht zurück vorschlagen</translation>
        </message>
        <message>
            <source>Restore wei&amp;ght</source>
            <translation>Gewicht &amp;wiederherstellen</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) to be drained</source>
            <translation>
                <numerusform>%n Server wird geleert</numerusform>
                <numerusform>%n Server werden geleert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Weight of %n server(s) is back</source>
            <translation>
                <numerusform>Gewicht von %n Server ist zurück</numerusform>
                <numerusform>Gewicht von %n Servern ist zurück</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) to be started gently</source>
            <translation>
                <numerusform>%n Server wird sanft gestartet</numerusform>
                <numerusform>%n Server werden sanft gestartet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::EndpointText</name>
        <message>
            <source>An address is needed, for example 192.0.2.10 or 2001:db8::10.</source>
            <translation>Eine Adresse fehlt, zum Beispiel 192.0.2.10 oder 2001:db8::10.</translation>
        </message>
        <message>
            <source>%1 has a port or brackets. Only the address belongs here.</source>
            <translation>%1 hat einen Port oder Klammern. Hierher gehört nur die Adresse.</translation>
        </message>
        <message>
            <source>%1 is not an IPv6 address. It has eight groups of up to four hexadecimal digits; "::" may stand once for groups of zero.</source>
            <translation>%1 ist keine IPv6-Adresse. Sie hat acht Gruppen mit bis zu vier Hexadezimalziffern; „::“ darf einmal für Gruppen aus Nullen stehen.</translation>
        </message>
        <message>
            <source>%1 is not an IP address. A virtual service needs numbers, not a name.</source>
            <translation>%1 ist keine IP-Adresse. Ein virtueller Dienst braucht Zahlen, keinen Namen.</translation>
        </message>
        <message>
            <source>%1 is not an IP address. Each part goes from 0 to 255.</source>
            <translation>%1 ist keine IP-Adresse. Jeder Teil geht von 0 bis 255.</translation>
        </message>
        <message>
            <source>%1 is not an IP address. A part must not start with 0.</source>
            <translation>%1 ist keine IP-Adresse. Ein Teil darf nicht mit 0 anfangen.</translation>
        </message>
        <message>
            <source>%1 is not an IP address. IPv4 has four parts, for example 192.0.2.10.</source>
            <translation>%1 ist keine IP-Adresse. IPv4 hat vier Teile, zum Beispiel 192.0.2.10.</translation>
        </message>
        <message>
            <source>Firewall mark %1, IPv6</source>
            <translation>Firewall-Markierung %1, IPv6</translation>
        </message>
        <message>
            <source>Firewall mark %1</source>
            <translation>Firewall-Markierung %1</translation>
        </message>
        <message>
            <source>Masq</source>
            <translation>Masq</translation>
        </message>
        <message>
            <source>Local</source>
            <translation>Lokal</translation>
        </message>
        <message>
            <source>Tunnel</source>
            <translation>Tunnel</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Route</translation>
        </message>
        <message>
            <source>IPv4</source>
            <translation>IPv4</translation>
        </message>
        <message>
            <source>IPv6</source>
            <translation>IPv6</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::EngineFacts</name>
        <message>
            <source>%1, as this console</source>
            <translation>%1, wie diese Konsole</translation>
        </message>
        <message>
            <source>%1, this console is %2</source>
            <translation>%1, diese Konsole ist %2</translation>
        </message>
        <message>
            <source>does not run</source>
            <translation>läuft nicht</translation>
        </message>
        <message>
            <source>runs, %1</source>
            <translation>läuft, %1</translation>
        </message>
        <message>
            <source>%1 with room for %2 packets</source>
            <translation>%1 mit Platz für %2 Pakete</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>not used</source>
            <translation>nicht benutzt</translation>
        </message>
        <message>
            <source>attached by %1, %2 of %3 connections</source>
            <translation>eingehängt mit %1, %2 von %3 Verbindungen</translation>
        </message>
        <message>
            <source>by the kernel, from the headers</source>
            <translation>durch den Kernel, aus den Kopfdaten</translation>
        </message>
        <message>
            <source>by the director, whole packets</source>
            <translation>durch den Director, ganze Pakete</translation>
        </message>
        <message>
            <source>connections survive it</source>
            <translation>Verbindungen überleben es</translation>
        </message>
        <message>
            <source>connections are lost</source>
            <translation>Verbindungen gehen verloren</translation>
        </message>
        <message>
            <source>Version of the helper</source>
            <translation>Version des Helfers</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Director</translation>
        </message>
        <message>
            <source>Queues of packets</source>
            <translation>Paketschlangen</translation>
        </message>
        <message>
            <source>Threads for packets</source>
            <translation>Threads für Pakete</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>Verbindungen</translation>
        </message>
        <message>
            <source>Flow cache</source>
            <translation>Flow-Cache</translation>
        </message>
        <message>
            <source>Rewriting in the queue</source>
            <translation>Umschreiben in der Schlange</translation>
        </message>
        <message>
            <source>When the helper crashes</source>
            <translation>Wenn der Helfer abstürzt</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::EnginePage</name>
        <message>
            <source>Engine and updates</source>
            <translation>Engine und Updates</translation>
        </message>
        <message>
            <source>How long connections are remembered</source>
            <translation>Wie lange Verbindungen gemerkt werden</translation>
        </message>
        <message>
            <source>TCP connections</source>
            <translation>TCP-Verbindungen</translation>
        </message>
        <message>
            <source>Established ones end after so long without a packet.</source>
            <translation>Bestehende enden nach dieser Zeit ohne Paket.</translation>
        </message>
        <message>
            <source>After the FIN</source>
            <translation>Nach dem FIN</translation>
        </message>
        <message>
            <source>How long closing connections are remembered.</source>
            <translation>Wie lange schließende Verbindungen behalten werden.</translation>
        </message>
        <message>
            <source>UDP</source>
            <translation>UDP</translation>
        </message>
        <message>
            <source>Clients go to the same server so long after their last packet.</source>
            <translation>Clients kommen nach ihrem letzten Paket so lange zum selben Server.</translation>
        </message>
        <message>
            <source>Servers that leave</source>
            <translation>Server, die gehen</translation>
        </message>
        <message>
            <source>Removed servers</source>
            <translation>Entfernte Server</translation>
        </message>
        <message>
            <source>Their connections end at once</source>
            <translation>Ihre Verbindungen enden sofort</translation>
        </message>
        <message>
            <source>Draining servers</source>
            <translation>Server beim Leeren</translation>
        </message>
        <message>
            <source>Remembered clients go to another server</source>
            <translation>Gemerkte Clients gehen zu einem anderen Server</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>Sekunden</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>s</translation>
        </message>
        <message>
            <source>Way of packets</source>
            <translation>Weg der Pakete</translation>
        </message>
        <message>
            <source>Established packets</source>
            <translation>Bestehende Verbindungen</translation>
        </message>
        <message>
            <source>Through the queue</source>
            <translation>Durch die Schlange</translation>
        </message>
        <message>
            <source>Through the flow cache</source>
            <translation>Durch den Flow-Cache</translation>
        </message>
        <message>
            <source>Flow cache where it works</source>
            <translation>Flow-Cache, wo er geht</translation>
        </message>
        <message>
            <source>The flow cache forwards them in the kernel. It holds until the helper starts again; then --flow-cache of vipdeckd decides.</source>
            <translation>Der Flow-Cache leitet ihre Pakete im Kernel weiter. Das gilt bis zum nächsten Start des Helfers; dann entscheidet --flow-cache von vipdeckd.</translation>
        </message>
        <message>
            <source>What is at work</source>
            <translation>Was am Werk ist</translation>
        </message>
        <message>
            <source>What is at work at each director</source>
            <translation>Was bei jedem Director am Werk ist</translation>
        </message>
        <message>
            <source>Queues, threads, the room for connections and how the flow cache is attached are options of vipdeckd (man vipdeckd). They take effect when it starts: systemctl edit vipdeckd, then systemctl restart vipdeckd. VipDeck does not look for updates by itself: your distribution's packages bring them.</source>
            <translation>Schlangen, Threads, Platz für Verbindungen und wie der Flow-Cache eingehängt ist, sind Optionen von vipdeckd (man vipdeckd). Sie wirken, wenn er startet: systemctl edit vipdeckd, dann systemctl restart vipdeckd. VipDeck sucht nicht selbst nach Updates: die Pakete Ihrer Distribution bringen sie.</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>Angabe</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ExportBar</name>
        <message>
            <source>Progress of the export</source>
            <translation>Fortschritt des Exports</translation>
        </message>
        <message>
            <source>Cancel export</source>
            <translation>Export abbrechen</translation>
        </message>
        <message numerus="yes">
            <source>Exporting: %1 of about %2 connection(s)</source>
            <translation>
                <numerusform>Export: %1 von etwa %2 Verbindung</numerusform>
                <numerusform>Export: %1 von etwa %2 Verbindungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Exporting: %1 connection(s)</source>
            <translation>
                <numerusform>Export: %1 Verbindung</numerusform>
                <numerusform>Export: %1 Verbindungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message numerus="yes">
            <source>%1 connection(s) written to %2</source>
            <translation>
                <numerusform>%1 Verbindung nach %2 geschrieben</numerusform>
                <numerusform>%1 Verbindungen nach %2 geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <source>Export cancelled; nothing was written.</source>
            <translation>Export abgebrochen; nichts wurde geschrieben.</translation>
        </message>
        <message>
            <source>Not exported. %1</source>
            <translation>Nicht exportiert. %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::FailureMessages</name>
        <message>
            <source>Your draft of an earlier session is back.</source>
            <translation>Ihr Entwurf aus einer früheren Sitzung ist wieder da.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) are not applied.</source>
            <translation>
                <numerusform>%n Änderung ist nicht angewendet.</numerusform>
                <numerusform>%n Änderungen sind nicht angewendet.</numerusform>
            </translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Not done.</source>
            <translation>Nicht getan.</translation>
        </message>
        <message>
            <source>File, not a live director.</source>
            <translation>Datei, kein laufender Director.</translation>
        </message>
        <message>
            <source>Nothing here touches traffic. Save writes the file.</source>
            <translation>Nichts hier berührt den Verkehr. Speichern schreibt die Datei.</translation>
        </message>
        <message>
            <source>Working offline.</source>
            <translation>Offline.</translation>
        </message>
        <message>
            <source>Nothing can be applied. Your draft is safe here.</source>
            <translation>Nichts kann angewendet werden. Ihr Entwurf ist hier sicher.</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>No connection to %1.</source>
            <translation>Keine Verbindung zu %1.</translation>
        </message>
        <message>
            <source>Your draft is safe here.</source>
            <translation>Ihr Entwurf ist hier sicher.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Jetzt versuchen</translation>
        </message>
        <message>
            <source>The helper is not running.</source>
            <translation>Der Helfer läuft nicht.</translation>
        </message>
        <message>
            <source>Live counters are off and nothing can be applied. You can still edit the draft.</source>
            <translation>Live-Zähler fehlen und nichts kann angewendet werden. Der Entwurf ist weiter bearbeitbar.</translation>
        </message>
        <message>
            <source>Start helper</source>
            <translation>Helfer starten</translation>
        </message>
        <message>
            <source>Next try in %1 s (attempt %2).</source>
            <translation>Nächster Versuch in %1 s (Versuch %2).</translation>
        </message>
        <message>
            <source>Work offline</source>
            <translation>Offline arbeiten</translation>
        </message>
        <message>
            <source>No connection to %1 since %2.</source>
            <translation>Keine Verbindung zu %1 seit %2.</translation>
        </message>
        <message>
            <source>Values are from then.</source>
            <translation>Die Werte sind von damals.</translation>
        </message>
        <message>
            <source>The director takes no packets.</source>
            <translation>Der Director nimmt keine Pakete an.</translation>
        </message>
        <message>
            <source>Start director</source>
            <translation>Director starten</translation>
        </message>
        <message numerus="yes">
            <source>%1 packet(s)/s dropped.</source>
            <translation>
                <numerusform>%1 Paket/s verworfen.</numerusform>
                <numerusform>%1 Pakete/s verworfen.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 packets are waiting.</source>
            <translation>%1 von %2 Paketen warten.</translation>
        </message>
        <message>
            <source>The queue is nearly full.</source>
            <translation>Die Warteschlange ist fast voll.</translation>
        </message>
        <message>
            <source>Packets are dropped.</source>
            <translation>Pakete werden verworfen.</translation>
        </message>
        <message>
            <source>Open Tunables</source>
            <translation>Schalter öffnen</translation>
        </message>
        <message>
            <source>%1 has no connections in %2 any more.</source>
            <translation>%1 hat in %2 keine Verbindungen mehr.</translation>
        </message>
        <message numerus="yes">
            <source>%n drained server(s) have no connections any more.</source>
            <translation>
                <numerusform>%n geleerter Server hat keine Verbindungen mehr.</numerusform>
                <numerusform>%n geleerte Server haben keine Verbindungen mehr.</numerusform>
            </translation>
        </message>
        <message>
            <source>The move can be finished.</source>
            <translation>Der Umzug kann abgeschlossen werden.</translation>
        </message>
        <message>
            <source>Remove in draft</source>
            <translation>Im Entwurf entfernen</translation>
        </message>
        <message>
            <source>Not applied: cancelled.</source>
            <translation>Nicht angewendet: abgebrochen.</translation>
        </message>
        <message numerus="yes">
            <source>The %n change(s) stay in the draft.</source>
            <translation>
                <numerusform>Die %n Änderung bleibt im Entwurf.</numerusform>
                <numerusform>Die %n Änderungen bleiben im Entwurf.</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Not applied: the rules changed outside VipDeck.</source>
            <translation>Nicht angewendet: Die Regeln wurden außerhalb von VipDeck geändert.</translation>
        </message>
        <message>
            <source>Nothing is lost. Review again.</source>
            <translation>Nichts ist verloren. Noch einmal prüfen.</translation>
        </message>
        <message>
            <source>Not applied.</source>
            <translation>Nicht angewendet.</translation>
        </message>
        <message>
            <source>Not applied: authentication denied.</source>
            <translation>Nicht angewendet: Anmeldung abgelehnt.</translation>
        </message>
        <message>
            <source>Save draft</source>
            <translation>Entwurf speichern</translation>
        </message>
        <message>
            <source>The draft was not saved.</source>
            <translation>Der Entwurf wurde nicht gespeichert.</translation>
        </message>
        <message>
            <source>Rules changed outside VipDeck since %1.</source>
            <translation>Regeln wurden seit %1 außerhalb von VipDeck geändert.</translation>
        </message>
        <message>
            <source>Rules changed outside VipDeck.</source>
            <translation>Regeln wurden außerhalb von VipDeck geändert.</translation>
        </message>
        <message>
            <source>Nothing is left of your draft.</source>
            <translation>Von Ihrem Entwurf ist nichts übrig.</translation>
        </message>
        <message>
            <source>Not all of your changes are left. Review again.</source>
            <translation>Nicht alle Ihre Änderungen sind noch da. Bitte noch einmal prüfen.</translation>
        </message>
        <message>
            <source>Your changes were kept. Review again.</source>
            <translation>Ihre Änderungen blieben erhalten. Noch einmal prüfen.</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>The helper did not start.</source>
            <translation>Der Helfer ist nicht gestartet.</translation>
        </message>
        <message>
            <source>There is no systemctl on this machine. Start vipdeckd by hand.</source>
            <translation>Auf diesem Rechner gibt es kein systemctl. vipdeckd von Hand starten.</translation>
        </message>
        <message>
            <source>Connection to %1</source>
            <translation>Verbindung zu %1</translation>
        </message>
        <message>
            <source>Socket: %1
Attempts: %2
The helper's log: journalctl -u %3</source>
            <translation>Socket: %1
Versuche: %2
Protokoll des Helfers: journalctl -u %3</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::FilterEdit</name>
        <message>
            <source>Remove this filter</source>
            <translation>Diesen Filter entfernen</translation>
        </message>
        <message>
            <source>Remove filter %1</source>
            <translation>Filter %1 entfernen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::FirstRunPage</name>
        <message>
            <source>Add virtual service</source>
            <translation>Virtuellen Dienst hinzufügen</translation>
        </message>
        <message>
            <source>No virtual services yet</source>
            <translation>Noch keine virtuellen Dienste</translation>
        </message>
        <message>
            <source>A virtual service is one address and port that this machine answers and shares out over real servers.</source>
            <translation>Ein virtueller Dienst ist eine Adresse mit Port, auf der diese Maschine antwortet und die sie auf Real-Server verteilt.</translation>
        </message>
        <message>
            <source>This machine</source>
            <translation>Dieser Rechner</translation>
        </message>
        <message>
            <source>Recent rule files</source>
            <translation>Zuletzt geöffnete Regeldateien</translation>
        </message>
        <message>
            <source>Import ipvsadm rules</source>
            <translation>ipvsadm-Regeln importieren</translation>
        </message>
        <message>
            <source>Copy command</source>
            <translation>Befehl kopieren</translation>
        </message>
        <message>
            <source>Copy the command that starts the demo lab</source>
            <translation>Befehl kopieren, der das Demo-Labor startet</translation>
        </message>
        <message>
            <source>Enter an address and port, pick a scheduler, then drag servers in.</source>
            <translation>Adresse und Port eingeben, Scheduler wählen, dann Server hineinziehen.</translation>
        </message>
        <message>
            <source>Ctrl+N</source>
            <translation>Ctrl+N</translation>
        </message>
        <message>
            <source>Open a file made by ipvsadm-save. You see every rule before anything runs.</source>
            <translation>Eine Datei von ipvsadm-save öffnen. Sie sehen jede Regel, bevor etwas läuft.</translation>
        </message>
        <message>
            <source>Ctrl+O</source>
            <translation>Ctrl+O</translation>
        </message>
        <message>
            <source>Try the demo lab</source>
            <translation>Das Demo-Labor versuchen</translation>
        </message>
        <message>
            <source>Builds clients, a director and servers in network namespaces on this machine. Your network is not touched. It needs root, so it starts in a terminal.</source>
            <translation>Baut Clients, einen Director und Server in Netzwerk-Namensräumen auf dieser Maschine. Ihr Netz wird nicht berührt. Es braucht root, daher startet es in einem Terminal.</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Erneut prüfen</translation>
        </message>
        <message>
            <source>Recent: %1</source>
            <translation>Zuletzt: %1</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>Kopiert: %1</translation>
        </message>
        <message>
            <source>Copy fix</source>
            <translation>Abhilfe kopieren</translation>
        </message>
        <message>
            <source>Copy commands: %1</source>
            <translation>Befehle kopieren: %1</translation>
        </message>
        <message>
            <source>Helper</source>
            <translation>Helfer</translation>
        </message>
        <message>
            <source>vipdeckd does not answer.</source>
            <translation>vipdeckd antwortet nicht.</translation>
        </message>
        <message>
            <source>vipdeckd %1 answers.</source>
            <translation>vipdeckd %1 antwortet.</translation>
        </message>
        <message>
            <source>Permission</source>
            <translation>Erlaubnis</translation>
        </message>
        <message>
            <source>You may change everything.</source>
            <translation>Sie dürfen alles ändern.</translation>
        </message>
        <message>
            <source>You are asked for a password when you apply.</source>
            <translation>Beim Anwenden werden Sie nach einem Passwort gefragt.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ForwardingCard</name>
        <message>
            <source>Replies pass back through %1. Works with any server and any port.</source>
            <translation>Antworten gehen durch %1 zurück. Geht mit jedem Server und jedem Port.</translation>
        </message>
        <message>
            <source>Replies go straight to the client. Fast. Same network, same port.</source>
            <translation>Antworten gehen direkt zum Client. Schnell. Gleiches Netz, gleicher Port.</translation>
        </message>
        <message>
            <source>As Route, but the server can be in another network.</source>
            <translation>Wie Route, aber der Server darf in einem anderen Netz sein.</translation>
        </message>
        <message>
            <source>The server runs on this director. Only 127.0.0.1 or its own address.</source>
            <translation>Der Server läuft auf diesem Director. Nur 127.0.0.1 oder eine eigene Adresse.</translation>
        </message>
        <message>
            <source>NAT</source>
            <translation>NAT</translation>
        </message>
        <message>
            <source>-m</source>
            <translation>-m</translation>
        </message>
        <message>
            <source>direct</source>
            <translation>direkt</translation>
        </message>
        <message>
            <source>-g</source>
            <translation>-g</translation>
        </message>
        <message>
            <source>IPIP, GUE, GRE</source>
            <translation>IPIP, GUE, GRE</translation>
        </message>
        <message>
            <source>-i</source>
            <translation>-i</translation>
        </message>
        <message>
            <source>on %1 itself</source>
            <translation>auf %1 selbst</translation>
        </message>
        <message>
            <source>no flag</source>
            <translation>kein Schalter</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Director</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ForwardingNeeds</name>
        <message>
            <source>%1 Gbit/s</source>
            <translation>%1 Gbit/s</translation>
        </message>
        <message>
            <source>%1 Mbit/s</source>
            <translation>%1 Mbit/s</translation>
        </message>
        <message>
            <source>%1 kbit/s</source>
            <translation>%1 kbit/s</translation>
        </message>
        <message>
            <source>&lt;b&gt;ip_forward on %1.&lt;/b&gt; It must be on.</source>
            <translation>&lt;b&gt;ip_forward auf %1.&lt;/b&gt; Es muss an sein.</translation>
        </message>
        <message>
            <source>&lt;b&gt;ip_forward on %1.&lt;/b&gt; It is off: sysctl -w %2=1</source>
            <translation>&lt;b&gt;ip_forward auf %1.&lt;/b&gt; Es ist aus: sysctl -w %2=1</translation>
        </message>
        <message>
            <source>&lt;b&gt;ip_forward on %1.&lt;/b&gt; It is on.</source>
            <translation>&lt;b&gt;ip_forward auf %1.&lt;/b&gt; Es ist an.</translation>
        </message>
        <message>
            <source>Replies use the bandwidth of %1.</source>
            <translation>Antworten brauchen die Bandbreite von %1.</translation>
        </message>
        <message>
            <source>Replies use the bandwidth of %1: now %2.</source>
            <translation>Antworten brauchen die Bandbreite von %1: jetzt %2.</translation>
        </message>
        <message>
            <source>Replies use the bandwidth of %1: now %2 of %3.</source>
            <translation>Antworten brauchen die Bandbreite von %1: jetzt %2 von %3.</translation>
        </message>
        <message>
            <source>&lt;b&gt;Default route through %1&lt;/b&gt; (%2), or source NAT on %1.</source>
            <translation>&lt;b&gt;Standardroute über %1&lt;/b&gt; (%2) oder Quell-NAT auf %1.</translation>
        </message>
        <message>
            <source>&lt;b&gt;Default route through %1&lt;/b&gt;, or source NAT on %1.</source>
            <translation>&lt;b&gt;Standardroute über %1&lt;/b&gt; oder Quell-NAT auf %1.</translation>
        </message>
        <message>
            <source>No virtual address on lo, no ARP settings, no tunnel device.</source>
            <translation>Keine virtuelle Adresse auf lo, keine ARP-Einstellungen, kein Tunnelgerät.</translation>
        </message>
        <message>
            <source>&lt;b&gt;The same network as %1&lt;/b&gt;, and the port of the service.</source>
            <translation>&lt;b&gt;Dasselbe Netz wie %1&lt;/b&gt; und der Port des Dienstes.</translation>
        </message>
        <message>
            <source>&lt;b&gt;The same network as %1.&lt;/b&gt; %2 is behind a router.</source>
            <translation>&lt;b&gt;Dasselbe Netz wie %1.&lt;/b&gt; %2 liegt hinter einem Router.</translation>
        </message>
        <message>
            <source>&lt;b&gt;An address of %1.&lt;/b&gt; %2 is none.</source>
            <translation>&lt;b&gt;Eine Adresse von %1.&lt;/b&gt; %2 ist keine.</translation>
        </message>
        <message>
            <source>A program on %1 that listens at the virtual address.</source>
            <translation>Ein Programm auf %1, das an der virtuellen Adresse lauscht.</translation>
        </message>
        <message>
            <source>arp_ignore 1 and arp_announce 2, then %1 on lo.</source>
            <translation>arp_ignore 1 und arp_announce 2, dann %1 auf lo.</translation>
        </message>
        <message>
            <source>No route back through %1.</source>
            <translation>Kein Rückweg über %1.</translation>
        </message>
        <message>
            <source>A tunnel device with %1 on it, and rp_filter 0 or 2.</source>
            <translation>Ein Tunnelgerät mit %1 darauf und rp_filter 0 oder 2.</translation>
        </message>
        <message>
            <source>arp_ignore 1 and arp_announce 2.</source>
            <translation>arp_ignore 1 und arp_announce 2.</translation>
        </message>
        <message>
            <source>Packets get 20 to 28 bytes longer: a smaller MTU or MSS.</source>
            <translation>Pakete werden 20 bis 28 Bytes länger: kleinere MTU oder MSS.</translation>
        </message>
        <message>
            <source>No changes on other machines.</source>
            <translation>Keine Änderungen auf anderen Rechnern.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ForwardingPicker</name>
        <message>
            <source>Copy steps</source>
            <translation>Schritte kopieren</translation>
        </message>
        <message>
            <source>ARP settings first, the address after them: otherwise the server answers for it.</source>
            <translation>Erst die ARP-Einstellungen, dann die Adresse: sonst antwortet der Server für sie.</translation>
        </message>
        <message>
            <source>Forwarding</source>
            <translation>Weiterleitung</translation>
        </message>
        <message>
            <source>how packets reach the server</source>
            <translation>wie Pakete den Server erreichen</translation>
        </message>
        <message>
            <source>request</source>
            <translation>Anfrage</translation>
        </message>
        <message>
            <source>reply</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>IPIP</source>
            <translation>IPIP</translation>
        </message>
        <message>
            <source>GUE</source>
            <translation>GUE</translation>
        </message>
        <message>
            <source>GRE</source>
            <translation>GRE</translation>
        </message>
        <message>
            <source>Kind of tunnel</source>
            <translation>Art des Tunnels</translation>
        </message>
        <message>
            <source>Port of the GUE tunnel</source>
            <translation>Port des GUE-Tunnels</translation>
        </message>
        <message>
            <source>no checksum</source>
            <translation>keine Prüfsumme</translation>
        </message>
        <message>
            <source>checksum</source>
            <translation>Prüfsumme</translation>
        </message>
        <message>
            <source>remote checksum</source>
            <translation>entfernte Prüfsumme</translation>
        </message>
        <message>
            <source>Checksum of the tunnel</source>
            <translation>Prüfsumme des Tunnels</translation>
        </message>
        <message>
            <source>Tunnel</source>
            <translation>Tunnel</translation>
        </message>
        <message>
            <source># ADDRESS stands for each of %1</source>
            <translation># ADDRESS steht für jede der %1</translation>
        </message>
        <message>
            <source>Steps on each server with %1</source>
            <translation>Schritte auf jedem Server mit %1</translation>
        </message>
        <message>
            <source>With Route or Tunnel, each server would need</source>
            <translation>Mit Route oder Tunnel bräuchte jeder Server</translation>
        </message>
        <message>
            <source>%1 on lo, and arp_ignore 1, arp_announce 2.</source>
            <translation>%1 auf lo sowie arp_ignore 1, arp_announce 2.</translation>
        </message>
        <message>
            <source>Tunnel only: a tunl0, gue or gre device, and MTU 20 to 28 bytes smaller.</source>
            <translation>Nur Tunnel: ein Gerät tunl0, gue oder gre und eine 20 bis 28 Bytes kleinere MTU.</translation>
        </message>
        <message>
            <source>What each server needs with %1</source>
            <translation>Was jeder Server mit %1 braucht</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::GentleStartDialog</name>
        <message numerus="yes">
            <source>Start %n server(s) gently - %1</source>
            <translation>
                <numerusform>%n Server sanft starten - %1</numerusform>
                <numerusform>%n Server sanft starten - %1</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Propose start</source>
            <translation>Start &amp;vorschlagen</translation>
        </message>
        <message>
            <source>&amp;Start gently</source>
            <translation>&amp;Sanft starten</translation>
        </message>
        <message>
            <source>%1: weight 1 from now on, then more every few seconds up to the whole weight.</source>
            <translation>%1: ab jetzt Gewicht 1, dann alle paar Sekunden mehr bis zum vollen Gewicht.</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>After this time the servers have their whole weight</source>
            <translation>Nach dieser Zeit haben die Server ihr volles Gewicht</translation>
        </message>
        <message>
            <source>&amp;Within</source>
            <translation>&amp;Innerhalb von</translation>
        </message>
        <message>
            <source>For servers whose weight before is not known</source>
            <translation>Für Server, deren Gewicht davor nicht bekannt ist</translation>
        </message>
        <message>
            <source>All servers get the weight that they have or had before</source>
            <translation>Alle Server bekommen das Gewicht, das sie haben oder vorher hatten</translation>
        </message>
        <message>
            <source>Up to w&amp;eight</source>
            <translation>Bis G&amp;ewicht</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HeatStrip</name>
        <message>
            <source>down</source>
            <translation>ausgefallen</translation>
        </message>
        <message>
            <source>Load per server</source>
            <translation>Last je Server</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>server, load</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>Noch keine Daten</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Help</name>
        <message>
            <source>Help: %1</source>
            <translation>Hilfe: %1</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>About VipDeck</source>
            <translation>Über VipDeck</translation>
        </message>
        <message>
            <source>&lt;h3&gt;VipDeck %1&lt;/h3&gt;&lt;p&gt;Desktop console and userspace director for Linux Virtual Server load balancing.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. There is no warranty.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;VipDeck %1&lt;/h3&gt;&lt;p&gt;Desktop-Konsole und Userspace-Director für Lastverteilung mit Linux Virtual Server.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Es gibt keine Gewährleistung.&lt;/p&gt;</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryDiffModel</name>
        <message>
            <source>Added</source>
            <translation>Hinzugefügt</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Entfernt</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Verschoben</translation>
        </message>
        <message>
            <source>Drained</source>
            <translation>Geleert</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <source>Tunables</source>
            <translation>Schalter</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Director</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n Unterschied</numerusform>
                <numerusform>%n Unterschiede</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryExport</name>
        <message>
            <source>%1 cannot be made.</source>
            <translation>%1 kann nicht angelegt werden.</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 kann nicht geschrieben werden: %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryModel</name>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>Angewendet</translation>
        </message>
        <message>
            <source>Waits to be kept</source>
            <translation>Wartet auf Behalten</translation>
        </message>
        <message>
            <source>Outside</source>
            <translation>Außerhalb</translation>
        </message>
        <message>
            <source>Went back</source>
            <translation>Ging zurück</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Vorgefunden</translation>
        </message>
        <message>
            <source>Drain</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>Not applied</source>
            <translation>Nicht angewendet</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>Version %1</translation>
        </message>
        <message>
            <source>helper</source>
            <translation>Helfer</translation>
        </message>
        <message>
            <source>user %1</source>
            <translation>Benutzer %1</translation>
        </message>
        <message>
            <source>Today %1</source>
            <translation>Heute %1</translation>
        </message>
        <message>
            <source>Yesterday %1</source>
            <translation>Gestern %1</translation>
        </message>
        <message>
            <source>allowed by %1</source>
            <translation>erlaubt durch %1</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n Änderung</numerusform>
                <numerusform>%n Änderungen</numerusform>
            </translation>
        </message>
        <message>
            <source>ticket %1</source>
            <translation>Ticket %1</translation>
        </message>
        <message>
            <source>agreed by %1</source>
            <translation>zugestimmt von %1</translation>
        </message>
        <message>
            <source>taken back after %1</source>
            <translation>zurückgenommen nach %1</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>markiert</translation>
        </message>
        <message>
            <source>live</source>
            <translation>aktiv</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryPage</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>History and backup</source>
            <translation>Verlauf und Sicherung</translation>
        </message>
        <message>
            <source>&amp;Export history...</source>
            <translation>Verlauf &amp;exportieren...</translation>
        </message>
        <message>
            <source>What directors keep</source>
            <translation>Was Directors behalten</translation>
        </message>
        <message>
            <source>Versions to keep</source>
            <translation>Versionen behalten</translation>
        </message>
        <message>
            <source>the newest</source>
            <translation>die neuesten</translation>
        </message>
        <message>
            <source>versions</source>
            <translation>Versionen</translation>
        </message>
        <message>
            <source>Older ones are removed for good when you save. Marked versions and the two newest never are.</source>
            <translation>Ältere werden beim Speichern endgültig entfernt, markierte und die zwei neuesten nie.</translation>
        </message>
        <message>
            <source>What each director keeps</source>
            <translation>Was jeder Director behält</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Director</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versionen</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>Markiert</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>On its disk</source>
            <translation>Auf seiner Platte</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Sicherung</translation>
        </message>
        <message>
            <source>Copy of the history</source>
            <translation>Kopie des Verlaufs</translation>
        </message>
        <message>
            <source>A rule file for each version, which ipvsadm-restore takes, and a table of who, when and why, in a new folder for each director chosen above.</source>
            <translation>Je Version eine Regeldatei, die ipvsadm-restore nimmt, und eine Tabelle mit wer, wann und warum, in einem neuen Ordner für jeden oben gewählten Director.</translation>
        </message>
        <message numerus="yes">
            <source>%n version(s) written to %1.</source>
            <translation>
                <numerusform>%n Version nach %1 geschrieben.</numerusform>
                <numerusform>%n Versionen nach %1 geschrieben.</numerusform>
            </translation>
        </message>
        <message>
            <source>Its window was closed.</source>
            <translation>Sein Fenster wurde geschlossen.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryScrubber</name>
        <message>
            <source>Versions on a time line</source>
            <translation>Versionen auf einer Zeitachse</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>Version %1</translation>
        </message>
        <message>
            <source>A: %1, B: %2. Left and Right move %3, Tab goes to the other one.</source>
            <translation>A: %1, B: %2. Links und Rechts bewegen %3, Tab geht zum anderen.</translation>
        </message>
        <message numerus="yes">
            <source> Traffic: at most %1 new connection(s) per second.</source>
            <translation>
                <numerusform> Verkehr: höchstens %1 neue Verbindung pro Sekunde.</numerusform>
                <numerusform> Verkehr: höchstens %1 neue Verbindungen pro Sekunde.</numerusform>
            </translation>
        </message>
        <message>
            <source> At most %1 packets per second were dropped.</source>
            <translation> Höchstens %1 Pakete pro Sekunde wurden verworfen.</translation>
        </message>
        <message>
            <source>%1: %2 conn/s, %3 packets/s dropped</source>
            <translation>%1: %2 Verb./s, %3 Pakete/s verworfen</translation>
        </message>
        <message>
            <source>%1: %2 conn/s</source>
            <translation>%1: %2 Verb./s</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryView</name>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>&lt;p&gt;Every change of the rules is a version, kept by the helper: who made it, when, by what right and why.&lt;/p&gt;&lt;p&gt;A click chooses a version, &lt;b&gt;Ctrl&lt;/b&gt;+click the one it is compared with. On the time line &lt;b&gt;Left&lt;/b&gt; and &lt;b&gt;Right&lt;/b&gt; go from version to version. &lt;b&gt;Restore as draft&lt;/b&gt; changes nothing until the draft is applied.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Jede Änderung der Regeln ist eine Version, die der Helfer aufbewahrt: wer, wann, mit welchem Recht und warum.&lt;/p&gt;&lt;p&gt;Ein Klick wählt eine Version, &lt;b&gt;Ctrl&lt;/b&gt;+Klick die, mit der verglichen wird. Auf der Zeitachse gehen &lt;b&gt;Links&lt;/b&gt; und &lt;b&gt;Rechts&lt;/b&gt; von Version zu Version. &lt;b&gt;Als Entwurf wiederherstellen&lt;/b&gt; ändert nichts, bis der Entwurf angewendet wird.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Pick changes</source>
            <translation>Änderungen auswählen</translation>
        </message>
        <message>
            <source>Reading the history</source>
            <translation>Der Verlauf wird gelesen</translation>
        </message>
        <message>
            <source>Server, who, comment</source>
            <translation>Server, wer, Kommentar</translation>
        </message>
        <message>
            <source>Filter versions</source>
            <translation>Versionen filtern</translation>
        </message>
        <message>
            <source>Show only versions that match (Ctrl+F)</source>
            <translation>Nur passende Versionen zeigen (Ctrl+F)</translation>
        </message>
        <message>
            <source>Times shown</source>
            <translation>Gezeigte Zeit</translation>
        </message>
        <message>
            <source>1h</source>
            <translation>1 h</translation>
        </message>
        <message>
            <source>6h</source>
            <translation>6 h</translation>
        </message>
        <message>
            <source>24h</source>
            <translation>24 h</translation>
        </message>
        <message>
            <source>7d</source>
            <translation>7 T</translation>
        </message>
        <message>
            <source>30d</source>
            <translation>30 T</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Marked versions are never removed when old ones are cleaned up</source>
            <translation>Markierte Versionen werden beim Aufräumen nie entfernt</translation>
        </message>
        <message>
            <source>Traffic and changes</source>
            <translation>Verkehr und Änderungen</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versionen</translation>
        </message>
        <message>
            <source>Ctrl+click sets A</source>
            <translation>Ctrl+Klick setzt A</translation>
        </message>
        <message>
            <source>All versions</source>
            <translation>Alle Versionen</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>Angewendet</translation>
        </message>
        <message>
            <source>Outside</source>
            <translation>Außerhalb</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>Markiert</translation>
        </message>
        <message>
            <source>Versions shown</source>
            <translation>Gezeigte Versionen</translation>
        </message>
        <message>
            <source>Versions, newest first</source>
            <translation>Versionen, neueste zuerst</translation>
        </message>
        <message>
            <source>Choose which changes the draft gets</source>
            <translation>Wählen, welche Änderungen der Entwurf bekommt</translation>
        </message>
        <message>
            <source>Make a draft with the rules of this version; nothing is applied</source>
            <translation>Einen Entwurf mit den Regeln dieser Version machen; nichts wird angewendet</translation>
        </message>
        <message>
            <source>Write the rules of this version as a rule file</source>
            <translation>Die Regeln dieser Version als Regeldatei schreiben</translation>
        </message>
        <message>
            <source>&amp;Restore as draft</source>
            <translation>Als Entwurf &amp;wiederherstellen</translation>
        </message>
        <message>
            <source>Make a draft with the rules of this version</source>
            <translation>Einen Entwurf mit den Regeln dieser Version machen</translation>
        </message>
        <message>
            <source>&amp;Pick changes</source>
            <translation>Änderungen aus&amp;wählen</translation>
        </message>
        <message>
            <source>&amp;Take back</source>
            <translation>&amp;Zurücknehmen</translation>
        </message>
        <message>
            <source>Go back now to the rules before the version that waits</source>
            <translation>Jetzt zu den Regeln vor der wartenden Version zurückgehen</translation>
        </message>
        <message>
            <source>&amp;Mark this version</source>
            <translation>Diese Version &amp;markieren</translation>
        </message>
        <message>
            <source>Keep this version when old ones are cleaned up</source>
            <translation>Diese Version beim Aufräumen behalten</translation>
        </message>
        <message>
            <source>Compare with the one &amp;before</source>
            <translation>Mit der &amp;vorigen vergleichen</translation>
        </message>
        <message>
            <source>Show what this version changed</source>
            <translation>Zeigen, was diese Version geändert hat</translation>
        </message>
        <message>
            <source>Compare with the &amp;live one</source>
            <translation>Mit der &amp;aktiven vergleichen</translation>
        </message>
        <message>
            <source>Show what has changed since this version</source>
            <translation>Zeigen, was sich seit dieser Version geändert hat</translation>
        </message>
        <message>
            <source>&amp;Save as rule file</source>
            <translation>Als Regeldatei &amp;speichern</translation>
        </message>
        <message>
            <source>d MMM</source>
            <comment>a day of this year</comment>
            <translation>d. MMM</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>a day</comment>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <source>A rule file has no history. The versions of a director are kept by its helper.</source>
            <translation>Eine Regeldatei hat keinen Verlauf. Die Versionen eines Directors bewahrt sein Helfer auf.</translation>
        </message>
        <message>
            <source>The history cannot be read: %1</source>
            <translation>Der Verlauf kann nicht gelesen werden: %1</translation>
        </message>
        <message>
            <source>The history is kept by the helper. There is no connection to it.</source>
            <translation>Den Verlauf bewahrt der Helfer auf. Es gibt keine Verbindung zu ihm.</translation>
        </message>
        <message>
            <source>No versions yet. Every change of the rules becomes one.</source>
            <translation>Noch keine Versionen. Jede Änderung der Regeln wird eine.</translation>
        </message>
        <message>
            <source>No version matches the filter.</source>
            <translation>Keine Version passt zum Filter.</translation>
        </message>
        <message numerus="yes">
            <source>%n version(s)</source>
            <translation>
                <numerusform>%n Version</numerusform>
                <numerusform>%n Versionen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 since %2</source>
            <comment>118 versions since 3 Nov</comment>
            <translation>%1 seit %2</translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <comment>attempts to apply</comment>
            <translation>
                <numerusform>%n Fehler</numerusform>
                <numerusform>%n Fehler</numerusform>
            </translation>
        </message>
        <message>
            <source>conn/s since this console looks, changes on the line</source>
            <translation>Verb./s seit diese Konsole zusieht, Änderungen auf der Linie</translation>
        </message>
        <message>
            <source>conn/s above, dropped packets/s below, changes on the line</source>
            <translation>Verb./s oben, verworfene Pakete/s darunter, Änderungen auf der Linie</translation>
        </message>
        <message>
            <source>Choose a version to see what it changed.</source>
            <translation>Wählen Sie eine Version, um zu sehen, was sie geändert hat.</translation>
        </message>
        <message>
            <source>These changes were never in force: %1</source>
            <translation>Diese Änderungen waren nie in Kraft: %1</translation>
        </message>
        <message>
            <source>Nothing is applied by restoring. You get a draft to review.</source>
            <translation>Wiederherstellen wendet nichts an. Sie bekommen einen Entwurf zum Prüfen.</translation>
        </message>
        <message>
            <source>The draft has the rules of version %1 already.</source>
            <translation>Der Entwurf hat schon die Regeln von Version %1.</translation>
        </message>
        <message numerus="yes">
            <source>Nothing is applied. You get a draft with %n change(s) to review.</source>
            <translation>
                <numerusform>Nichts wird angewendet. Sie bekommen einen Entwurf mit %n Änderung zum Prüfen.</numerusform>
                <numerusform>Nichts wird angewendet. Sie bekommen einen Entwurf mit %n Änderungen zum Prüfen.</numerusform>
            </translation>
        </message>
        <message>
            <source>It takes the place of your draft; Undo brings that back.</source>
            <translation>Er tritt an die Stelle Ihres Entwurfs; Rückgängig bringt diesen zurück.</translation>
        </message>
        <message>
            <source>Restore as draft</source>
            <translation>Als Entwurf wiederherstellen</translation>
        </message>
        <message>
            <source>Restore %1 as draft</source>
            <translation>%1 als Entwurf wiederherstellen</translation>
        </message>
        <message>
            <source>Unmark this version</source>
            <translation>Markierung aufheben</translation>
        </message>
        <message>
            <source>Mark this version</source>
            <translation>Diese Version markieren</translation>
        </message>
        <message>
            <source>Save as rule file</source>
            <translation>Als Regeldatei speichern</translation>
        </message>
        <message>
            <source>Save %1 as rule file</source>
            <translation>%1 als Regeldatei speichern</translation>
        </message>
        <message>
            <source>&amp;Take version %1 back</source>
            <translation>Version %1 &amp;zurücknehmen</translation>
        </message>
        <message>
            <source>restore version %1</source>
            <translation>Version %1 wiederherstellen</translation>
        </message>
        <message numerus="yes">
            <source>Version %1 is in the draft, %n change(s) to review.</source>
            <translation>
                <numerusform>Version %1 ist im Entwurf, %n Änderung zu prüfen.</numerusform>
                <numerusform>Version %1 ist im Entwurf, %n Änderungen zu prüfen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to version %1</source>
            <translation>Zurück zu Version %1</translation>
        </message>
        <message>
            <source>restore parts of version %1</source>
            <translation>Teile von Version %1 wiederherstellen</translation>
        </message>
        <message>
            <source>Taken into the draft.</source>
            <translation>In den Entwurf übernommen.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ImpactPanel</name>
        <message numerus="yes">
            <source>%Ln connection(s) lose their server: %1 in %2.</source>
            <translation>
                <numerusform>%Ln Verbindung verliert ihren Server: %1 in %2.</numerusform>
                <numerusform>%Ln Verbindungen verlieren ihren Server: %1 in %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 in %2 drains: %Ln connection(s) may end.</source>
            <translation>
                <numerusform>%1 in %2 wird geleert: %Ln Verbindung darf zu Ende gehen.</numerusform>
                <numerusform>%1 in %2 wird geleert: %Ln Verbindungen dürfen zu Ende gehen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 in %2 drains, %Ln connection(s) may end, then it leaves.</source>
            <translation>
                <numerusform>%1 in %2 wird geleert, %Ln Verbindung darf zu Ende gehen, dann geht er.</numerusform>
                <numerusform>%1 in %2 wird geleert, %Ln Verbindungen dürfen zu Ende gehen, dann geht er.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln connection(s) end with %1.</source>
            <translation>
                <numerusform>%Ln Verbindung endet mit %1.</numerusform>
                <numerusform>%Ln Verbindungen enden mit %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of new clients of %2 find no server any more.</source>
            <translation>%1 der neuen Clients von %2 finden keinen Server mehr.</translation>
        </message>
        <message>
            <source>%1 of the hash table of %2 lead to another server.</source>
            <translation>%1 der Hashtabelle von %2 führen zu einem anderen Server.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln client(s) of %1 are not led back to their server.</source>
            <translation>
                <numerusform>%Ln Client von %1 wird nicht zu seinem Server zurückgeführt.</numerusform>
                <numerusform>%Ln Clients von %1 werden nicht zu ihrem Server zurückgeführt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Effect on traffic</source>
            <translation>Wirkung auf den Verkehr</translation>
        </message>
        <message>
            <source>Effect on traffic now</source>
            <translation>Wirkung auf den Verkehr jetzt</translation>
        </message>
        <message>
            <source>Asking the director</source>
            <translation>Der Director wird gefragt</translation>
        </message>
        <message>
            <source>The director looks at its connections.</source>
            <translation>Der Director sieht seine Verbindungen durch.</translation>
        </message>
        <message>
            <source>The director could not tell: %1</source>
            <translation>Der Director konnte es nicht sagen: %1</translation>
        </message>
        <message>
            <source>No connection loses its server.</source>
            <translation>Keine Verbindung verliert ihren Server.</translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <comment>effects</comment>
            <translation>
                <numerusform>Und %n weitere.</numerusform>
                <numerusform>Und %n weitere.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ImportDialog</name>
        <message>
            <source>Import rules - %1</source>
            <translation>Regeln importieren - %1</translation>
        </message>
        <message>
            <source>&amp;Merge: add to the draft; services of the file take the place of the same ones</source>
            <translation>&amp;Zusammenführen: in den Entwurf aufnehmen; Dienste der Datei ersetzen gleiche</translation>
        </message>
        <message>
            <source>&amp;Replace: the draft becomes what the file says</source>
            <translation>&amp;Ersetzen: der Entwurf wird, was die Datei sagt</translation>
        </message>
        <message>
            <source>Files that this one includes are read from its own folder only.</source>
            <translation>Dateien, die diese einbindet, werden nur aus ihrem eigenen Ordner gelesen.</translation>
        </message>
        <message>
            <source>&amp;Format:</source>
            <translation>&amp;Format:</translation>
        </message>
        <message>
            <source>Rule file of ipvsadm</source>
            <translation>Regeldatei von ipvsadm</translation>
        </message>
        <message>
            <source>lvs.cf of Piranha</source>
            <translation>lvs.cf von Piranha</translation>
        </message>
        <message>
            <source>Leave out these lines and import the others (%1)</source>
            <translation>Diese Zeilen weglassen und die anderen importieren (%1)</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s)</source>
            <translation>
                <numerusform>%n Befehl</numerusform>
                <numerusform>%n Befehle</numerusform>
            </translation>
        </message>
        <message>
            <source>Not used: %1</source>
            <translation>Nicht benutzt: %1</translation>
        </message>
        <message>
            <source>Line %1: %2: %3</source>
            <translation>Zeile %1: %2: %3</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Lines that are not imported</source>
            <translation>Zeilen, die nicht importiert werden</translation>
        </message>
        <message>
            <source>Only the draft changes. Undo takes it back.</source>
            <translation>Nur der Entwurf ändert sich. Rückgängig nimmt es zurück.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Import into draft</source>
            <translation>In den Entwurf &amp;importieren</translation>
        </message>
        <message>
            <source>There are lines with problems. Leave them out or mend the file.</source>
            <translation>Es gibt Zeilen mit Problemen. Lassen Sie sie weg oder bessern Sie die Datei aus.</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s) of the draft are in the file too and take its settings.</source>
            <translation>
                <numerusform>%n Dienst des Entwurfs steht auch in der Datei und übernimmt ihre Einstellungen.</numerusform>
                <numerusform>%n Dienste des Entwurfs stehen auch in der Datei und übernehmen ihre Einstellungen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s) of the draft are not in the file and would be removed.</source>
            <translation>
                <numerusform>%n Dienst des Entwurfs steht nicht in der Datei und würde entfernt.</numerusform>
                <numerusform>%n Dienste des Entwurfs stehen nicht in der Datei und würden entfernt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not imported</source>
            <translation>Nicht eingelesen</translation>
        </message>
        <message>
            <source>Imported into the draft: %1</source>
            <translation>In den Entwurf importiert: %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::InspectorPane</name>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
        </message>
        <message>
            <source>Nothing selected. Choose a server or a service.</source>
            <translation>Nichts ausgewählt. Wählen Sie einen Server oder einen Dienst.</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) in no pool. Drag them to a service to use them.</source>
            <translation>
                <numerusform>%n Server in keinem Pool. Auf einen Dienst ziehen, um ihn zu nutzen.</numerusform>
                <numerusform>%n Server in keinem Pool. Auf einen Dienst ziehen, um sie zu nutzen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::JobDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Takes effect at once, without the draft.</source>
            <translation>Wirkt sofort, ohne den Entwurf.</translation>
        </message>
        <message>
            <source>Nothing happens before another member of %1 agrees.</source>
            <translation>Nichts geschieht, bevor ein anderes Mitglied von %1 zustimmt.</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiterer</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::KeyboardPage</name>
        <message>
            <source>Keyboard</source>
            <translation>Tastatur</translation>
        </message>
        <message>
            <source>&amp;No key</source>
            <translation>&amp;Keine Taste</translation>
        </message>
        <message>
            <source>Defau&amp;lt key</source>
            <translation>Standardtas&amp;te</translation>
        </message>
        <message>
            <source>Keys of commands</source>
            <translation>Tasten der Befehle</translation>
        </message>
        <message>
            <source>Choose a command, then press its new keys in the field.</source>
            <translation>Wählen Sie einen Befehl und drücken Sie im Feld seine neuen Tasten.</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>Befehle und ihre Tasten</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>Neue Tasten</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <source>fixed</source>
            <translation>fest</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>%1 belongs to "%2".</source>
            <translation>%1 gehört zu „%2“.</translation>
        </message>
        <message>
            <source>Take it from there</source>
            <translation>Dort wegnehmen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LoadCard</name>
        <message>
            <source>Load per server</source>
            <translation>Last je Server</translation>
        </message>
        <message>
            <source>%1, active connections as % of limit</source>
            <translation>%1, aktive Verbindungen in % der Grenze</translation>
        </message>
        <message>
            <source>%1, active connections as % of the highest</source>
            <translation>%1, aktive Verbindungen in % des Höchsten</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n weiterer</numerusform>
                <numerusform>%n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LockButton</name>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>Nicht verbunden</translation>
        </message>
        <message>
            <source>Unlocked</source>
            <translation>Entsperrt</translation>
        </message>
        <message>
            <source>Unlocked, %1:%2 left</source>
            <translation>Entsperrt, noch %1:%2</translation>
        </message>
        <message>
            <source>Locked, not allowed</source>
            <translation>Gesperrt, nicht erlaubt</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Gesperrt</translation>
        </message>
        <message>
            <source>You may change rules. Click to lock (Ctrl+L)</source>
            <translation>Sie dürfen Regeln ändern. Klicken zum Sperren (Ctrl+L)</translation>
        </message>
        <message>
            <source>Ask now whether you may change rules (Ctrl+L)</source>
            <translation>Jetzt fragen, ob Sie Regeln ändern dürfen (Ctrl+L)</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Log</name>
        <message>
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Info</source>
            <translation>Info</translation>
        </message>
        <message>
            <source>engine</source>
            <translation>Director</translation>
        </message>
        <message>
            <source>user %1</source>
            <translation>Benutzer %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogDetails</name>
        <message>
            <source>Details of the event</source>
            <translation>Einzelheiten des Ereignisses</translation>
        </message>
        <message>
            <source>Open version</source>
            <translation>Version öffnen</translation>
        </message>
        <message>
            <source>Show in History what it changed</source>
            <translation>Im Verlauf zeigen, was sie geändert hat</translation>
        </message>
        <message>
            <source>Copy as JSON</source>
            <translation>Als JSON kopieren</translation>
        </message>
        <message>
            <source>Event copied as JSON.</source>
            <translation>Ereignis als JSON kopiert.</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>Allowed by</source>
            <translation>Erlaubt durch</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>Linked</source>
            <translation>Verknüpft</translation>
        </message>
        <message>
            <source>Links of the event</source>
            <translation>Verweise des Ereignisses</translation>
        </message>
        <message>
            <source>Kept by the helper of the director, the newest 20,000 events.</source>
            <translation>Aufbewahrt vom Helfer des Directors, die neuesten 20.000 Ereignisse.</translation>
        </message>
        <message>
            <source>Open version %1</source>
            <translation>Version %1 öffnen</translation>
        </message>
        <message>
            <source>not decided yet</source>
            <translation>noch nicht entschieden</translation>
        </message>
        <message>
            <source>at once, without a time to confirm</source>
            <translation>sofort, ohne Zeit zum Bestätigen</translation>
        </message>
        <message>
            <source>%1 After %2 s.</source>
            <comment>Kept by anna. After 22 s.</comment>
            <translation>%1 Nach %2 s.</translation>
        </message>
        <message>
            <source>Choose an event to see who did it and how.</source>
            <translation>Wählen Sie ein Ereignis, um zu sehen, wer es war und wie.</translation>
        </message>
        <message>
            <source>%1, event %2</source>
            <translation>%1, Ereignis %2</translation>
        </message>
        <message>
            <source>%1, uid %2</source>
            <translation>%1, uid %2</translation>
        </message>
        <message>
            <source>the director itself</source>
            <translation>der Director selbst</translation>
        </message>
        <message>
            <source>Done together</source>
            <translation>Zusammen ausgeführt</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Ausgeführt</translation>
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation>Nichts wurde geändert</translation>
        </message>
        <message>
            <source>Rules are at generation %1 since then.</source>
            <translation>Die Regeln haben seitdem die Generation %1.</translation>
        </message>
        <message>
            <source>Events of the same object</source>
            <translation>Ereignisse desselben Objekts</translation>
        </message>
        <message>
            <source>Charts at %1</source>
            <translation>Diagramme um %1</translation>
        </message>
        <message>
            <source>Nothing.</source>
            <translation>Nichts.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogFilterGrammar</name>
        <message>
            <source>source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>who</source>
            <translation>wer</translation>
        </message>
        <message>
            <source>object</source>
            <translation>Objekt</translation>
        </message>
        <message>
            <source>text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>not %1: %2</source>
            <translation>nicht %1: %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>"%1" says nothing. Write a word, who:anna, object:web-08 or not source:auth.</source>
            <translation>„%1“ sagt nichts. Schreiben Sie ein Wort, who:anna, object:web-08 oder not source:auth.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogHistogram</name>
        <message>
            <source>Events per minute</source>
            <translation>Ereignisse je Minute</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) in the last minutes shown</source>
            <translation>
                <numerusform>%n Ereignis in den gezeigten Minuten</numerusform>
                <numerusform>%n Ereignisse in den gezeigten Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n Fehler</numerusform>
                <numerusform>%n Fehler</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2, %3, %4</source>
            <comment>time, errors, warnings, others</comment>
            <translation>%1: %2, %3, %4</translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n Warnung</numerusform>
                <numerusform>%n Warnungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other(s)</source>
            <translation>
                <numerusform>%n weiterer</numerusform>
                <numerusform>%n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogModel</name>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>Object</source>
            <translation>Objekt</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Was geschah</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogText</name>
        <message>
            <source>The helper %1 started.</source>
            <translation>Der Helfer %1 wurde gestartet.</translation>
        </message>
        <message>
            <source>The helper stopped.</source>
            <translation>Der Helfer wurde beendet.</translation>
        </message>
        <message>
            <source>The director runs.</source>
            <translation>Der Director läuft.</translation>
        </message>
        <message>
            <source>The director was started.</source>
            <translation>Der Director wurde gestartet.</translation>
        </message>
        <message>
            <source>The director was stopped; packets pass unbalanced or are dropped.</source>
            <translation>Der Director wurde angehalten; Pakete gehen unverteilt durch oder werden verworfen.</translation>
        </message>
        <message>
            <source>The director does not run: %1</source>
            <translation>Der Director läuft nicht: %1</translation>
        </message>
        <message>
            <source>The director ended: %1</source>
            <translation>Der Director endete: %1</translation>
        </message>
        <message>
            <source>Counters set to 0.</source>
            <translation>Zähler auf 0 gesetzt.</translation>
        </message>
        <message>
            <source>Turned away: %1</source>
            <translation>Abgewiesen: %1</translation>
        </message>
        <message>
            <source>Refused: %1</source>
            <translation>Verweigert: %1</translation>
        </message>
        <message>
            <source>Not applied, nothing is changed: %1</source>
            <translation>Nicht angewendet, nichts ist geändert: %1</translation>
        </message>
        <message>
            <source>Kept version %1.</source>
            <translation>Version %1 behalten.</translation>
        </message>
        <message>
            <source>At most %1 versions are kept; old ones removed: %2.</source>
            <translation>Höchstens %1 Versionen werden behalten; alte entfernt: %2.</translation>
        </message>
        <message>
            <source>Reverted version %1.</source>
            <translation>Version %1 zurückgenommen.</translation>
        </message>
        <message>
            <source>Over its limit: %1 of %2 connections. No new ones until below %3.</source>
            <translation>Über der Grenze: %1 von %2 Verbindungen. Keine neuen, bis es unter %3 sind.</translation>
        </message>
        <message>
            <source>Below its limit again; connections: %1.</source>
            <translation>Wieder unter der Grenze; Verbindungen: %1.</translation>
        </message>
        <message>
            <source>Drained: the last connection ended.</source>
            <translation>Leer: die letzte Verbindung ist beendet.</translation>
        </message>
        <message>
            <source>In %1.</source>
            <translation>In %1.</translation>
        </message>
        <message>
            <source>Overloaded: the queue has %1 of %2 packets; dropped: %3.</source>
            <translation>Überlastet: in der Warteschlange sind %1 von %2 Paketen; verworfen: %3.</translation>
        </message>
        <message>
            <source>No longer overloaded; packets dropped in all: %1.</source>
            <translation>Nicht mehr überlastet; verworfene Pakete insgesamt: %1.</translation>
        </message>
        <message>
            <source>Applied 1 change</source>
            <translation>1 Änderung angewendet</translation>
        </message>
        <message>
            <source>Applied 1 change to %2</source>
            <translation>1 Änderung an %2 angewendet</translation>
        </message>
        <message>
            <source>Applied %1 changes</source>
            <translation>%1 Änderungen angewendet</translation>
        </message>
        <message>
            <source>Applied %1 changes to %2</source>
            <translation>%1 Änderungen an %2 angewendet</translation>
        </message>
        <message>
            <source>Applied %1 changes to %2 services</source>
            <translation>%1 Änderungen an %2 Diensten angewendet</translation>
        </message>
        <message>
            <source>%1 from %2 to %3</source>
            <translation>%1 von %2 auf %3</translation>
        </message>
        <message>
            <source>drain %1 from %2 to %3</source>
            <translation>%1 leeren: von %2 auf %3</translation>
        </message>
        <message>
            <source>weight of %1 from %2 to %3</source>
            <translation>Gewicht von %1 von %2 auf %3</translation>
        </message>
        <message>
            <source>edit %1</source>
            <translation>%1 bearbeiten</translation>
        </message>
        <message>
            <source>add %1</source>
            <translation>%1 hinzufügen</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>add service %1</source>
            <translation>Dienst %1 hinzufügen</translation>
        </message>
        <message>
            <source>remove service %1</source>
            <translation>Dienst %1 entfernen</translation>
        </message>
        <message>
            <source>remove all services</source>
            <translation>alle Dienste entfernen</translation>
        </message>
        <message>
            <source>Not kept within %1 s. The rules before are in force again.</source>
            <translation>Nicht innerhalb von %1 s behalten. Die Regeln davor gelten wieder.</translation>
        </message>
        <message>
            <source>Established packets go through the flow cache (%1).</source>
            <translation>Pakete bestehender Verbindungen gehen durch den Flow-Cache (%1).</translation>
        </message>
        <message>
            <source>Established packets go through the flow cache (%1); %2.</source>
            <translation>Pakete bestehender Verbindungen gehen durch den Flow-Cache (%1); %2.</translation>
        </message>
        <message>
            <source>Established packets go through the queue.</source>
            <translation>Pakete bestehender Verbindungen gehen durch die Warteschlange.</translation>
        </message>
        <message>
            <source>Established packets go through the queue, not through the flow cache: %1</source>
            <translation>Pakete bestehender Verbindungen gehen durch die Warteschlange, nicht durch den Flow-Cache: %1</translation>
        </message>
        <message>
            <source>Not drained, nothing is changed: %1</source>
            <translation>Nicht geleert, nichts ist geändert: %1</translation>
        </message>
        <message>
            <source>Drain of %1 began.</source>
            <translation>Leeren von %1 hat begonnen.</translation>
        </message>
        <message>
            <source>Drain of %1 servers began.</source>
            <translation>Leeren von %1 Servern hat begonnen.</translation>
        </message>
        <message>
            <source>Gentle start of %1 began.</source>
            <translation>Sanfter Start von %1 hat begonnen.</translation>
        </message>
        <message>
            <source>Gentle start of %1 servers began.</source>
            <translation>Sanfter Start von %1 Servern hat begonnen.</translation>
        </message>
        <message>
            <source>%1 got back the weight from before.</source>
            <translation>%1 hat das Gewicht von vorher zurück.</translation>
        </message>
        <message>
            <source>%1 servers got back the weight from before.</source>
            <translation>%1 Server haben das Gewicht von vorher zurück.</translation>
        </message>
        <message>
            <source>%1 will get back the weight from before in steps.</source>
            <translation>%1 bekommt das Gewicht von vorher stufenweise zurück.</translation>
        </message>
        <message>
            <source>%1 servers will get back the weight from before in steps.</source>
            <translation>%1 Server bekommen das Gewicht von vorher stufenweise zurück.</translation>
        </message>
        <message>
            <source>%1:</source>
            <translation>%1:</translation>
        </message>
        <message>
            <source>Drained: empty after %1.</source>
            <translation>Geleert: leer nach %1.</translation>
        </message>
        <message>
            <source>Drained: its time of %1 is over, clients are still remembered.</source>
            <translation>Geleert: die Zeit von %1 ist um, noch sind Clients gemerkt.</translation>
        </message>
        <message>
            <source>Drained: its time of %1 is over, 1 connection is left.</source>
            <translation>Geleert: die Zeit von %1 ist um, 1 Verbindung ist übrig.</translation>
        </message>
        <message>
            <source>Drained: its time of %1 is over, %2 connections are left.</source>
            <translation>Geleert: die Zeit von %1 ist um, %2 Verbindungen sind übrig.</translation>
        </message>
        <message>
            <source>Removed: empty after %1.</source>
            <translation>Entfernt: leer nach %1.</translation>
        </message>
        <message>
            <source>Removed: its time of %1 is over, clients are still remembered.</source>
            <translation>Entfernt: die Zeit von %1 ist um, noch sind Clients gemerkt.</translation>
        </message>
        <message>
            <source>Removed: its time of %1 is over, 1 connection lost its server.</source>
            <translation>Entfernt: die Zeit von %1 ist um, 1 Verbindung hat ihren Server verloren.</translation>
        </message>
        <message>
            <source>Removed: its time of %1 is over, %2 connections lost their server.</source>
            <translation>Entfernt: die Zeit von %1 ist um, %2 Verbindungen haben ihren Server verloren.</translation>
        </message>
        <message>
            <source>Removed; then the helper started again.</source>
            <translation>Entfernt; danach startete der Helfer neu.</translation>
        </message>
        <message>
            <source>At its weight of %1.</source>
            <translation>Bei seinem Gewicht von %1.</translation>
        </message>
        <message>
            <source>A drain took its place.</source>
            <translation>Ein Leeren trat an seine Stelle.</translation>
        </message>
        <message>
            <source>Its weight is %1 again, by %2.</source>
            <translation>Sein Gewicht ist wieder %1, durch %2.</translation>
        </message>
        <message>
            <source>Cancelled by %1; the weight stays %2.</source>
            <translation>Abgebrochen von %1; das Gewicht bleibt %2.</translation>
        </message>
        <message>
            <source>Its weight was set to %1.</source>
            <translation>Sein Gewicht wurde auf %1 gesetzt.</translation>
        </message>
        <message>
            <source>Its weight was set to %1 by %2 with %3.</source>
            <translation>Sein Gewicht wurde von %2 mit %3 auf %1 gesetzt.</translation>
        </message>
        <message>
            <source>Its weight was set to %1 when version %2 came back.</source>
            <translation>Sein Gewicht wurde auf %1 gesetzt, als Version %2 zurückkam.</translation>
        </message>
        <message>
            <source>The server was removed.</source>
            <translation>Der Server wurde entfernt.</translation>
        </message>
        <message>
            <source>The server was removed by %1 with %2.</source>
            <translation>Der Server wurde von %1 mit %2 entfernt.</translation>
        </message>
        <message>
            <source>The server was removed when version %1 came back.</source>
            <translation>Der Server wurde entfernt, als Version %1 zurückkam.</translation>
        </message>
        <message>
            <source>Version %1: resets and repeated attempts were at %2 a second for %3 s, %4 before. The rules before are in force again.</source>
            <translation>Version %1: Resets und wiederholte Versuche lagen %3 s lang bei %2 je Sekunde, vorher bei %4. Die Regeln davor gelten wieder.</translation>
        </message>
        <message>
            <source>Version %1: %2 servers that answered before do not any more. The rules before are in force again.</source>
            <translation>Version %1: %2 Server, die vorher antworteten, antworten nicht mehr. Die Regeln davor gelten wieder.</translation>
        </message>
        <message>
            <source>Goes back when resets and repeated attempts grow by more than %1 times for %2 s.</source>
            <translation>Nimmt zurück, wenn Resets und wiederholte Versuche %2 s lang um mehr als das %1-Fache wachsen.</translation>
        </message>
        <message>
            <source>The machine started; the rule file was not taken and the last kept version is in force: %1</source>
            <translation>Die Maschine ist gestartet; die Regeldatei wurde nicht übernommen, die zuletzt behaltene Version gilt: %1</translation>
        </message>
        <message>
            <source>Does not look at resets and repeated attempts after an apply any more.</source>
            <translation>Achtet nach dem Anwenden nicht mehr auf Resets und wiederholte Versuche.</translation>
        </message>
        <message>
            <source>Goes back when fewer servers answer than before.</source>
            <translation>Nimmt zurück, wenn weniger Server antworten als vorher.</translation>
        </message>
        <message>
            <source>Does not look at servers that answer after an apply any more.</source>
            <translation>Achtet nach dem Anwenden nicht mehr darauf, welche Server antworten.</translation>
        </message>
        <message>
            <source>Changes need no comment.</source>
            <translation>Änderungen brauchen keinen Kommentar.</translation>
        </message>
        <message>
            <source>Every change needs a comment.</source>
            <translation>Jede Änderung braucht einen Kommentar.</translation>
        </message>
        <message>
            <source>Every change needs a comment and a ticket.</source>
            <translation>Jede Änderung braucht Kommentar und Ticket.</translation>
        </message>
        <message>
            <source>Another member of %1 must agree to changes.</source>
            <translation>Ein anderes Mitglied von %1 muss Änderungen zustimmen.</translation>
        </message>
        <message>
            <source>One person is enough for changes.</source>
            <translation>Für Änderungen genügt eine Person.</translation>
        </message>
        <message>
            <source>Every version that is kept is written to %1.</source>
            <translation>Jede behaltene Version wird nach %1 geschrieben.</translation>
        </message>
        <message>
            <source>No rule file is written.</source>
            <translation>Es wird keine Regeldatei geschrieben.</translation>
        </message>
        <message>
            <source>The machine starts with the last kept version.</source>
            <translation>Die Maschine startet mit der zuletzt behaltenen Version.</translation>
        </message>
        <message>
            <source>The machine starts with the rule file.</source>
            <translation>Die Maschine startet mit der Regeldatei.</translation>
        </message>
        <message>
            <source>The machine starts without services.</source>
            <translation>Die Maschine startet ohne Dienste.</translation>
        </message>
        <message>
            <source>The rule file was not written: %1</source>
            <translation>Die Regeldatei wurde nicht geschrieben: %1</translation>
        </message>
        <message>
            <source>The machine started: the rules of %1 are in force.</source>
            <translation>Die Maschine ist gestartet: es gelten die Regeln aus %1.</translation>
        </message>
        <message>
            <source>The machine started without services, as its settings say.</source>
            <translation>Die Maschine ist ohne Dienste gestartet, wie eingestellt.</translation>
        </message>
        <message>
            <source>The machine started; its services could not be removed: %1</source>
            <translation>Die Maschine ist gestartet; ihre Dienste konnten nicht entfernt werden: %1</translation>
        </message>
        <message>
            <source>Proposal %1 waits for another member of %2.</source>
            <translation>Vorschlag %1 wartet auf ein anderes Mitglied von %2.</translation>
        </message>
        <message>
            <source>Agreed to proposal %1 of %2.</source>
            <translation>Vorschlag %1 von %2 zugestimmt.</translation>
        </message>
        <message>
            <source>Proposal %1 of %2 is not carried out, nothing is changed: %3</source>
            <translation>Vorschlag %1 von %2 wird nicht ausgeführt, nichts ist geändert: %3</translation>
        </message>
        <message>
            <source>Refused proposal %1 of %2.</source>
            <translation>Vorschlag %1 von %2 abgelehnt.</translation>
        </message>
        <message>
            <source>Withdrew proposal %1.</source>
            <translation>Vorschlag %1 zurückgezogen.</translation>
        </message>
        <message>
            <source>Nobody agreed to proposal %1 of %2 in time.</source>
            <translation>Niemand hat Vorschlag %1 von %2 rechtzeitig zugestimmt.</translation>
        </message>
        <message>
            <source>Weight %1.</source>
            <translation>Gewicht %1.</translation>
        </message>
        <message>
            <source>The rules that the helper found when it started.</source>
            <translation>Die Regeln, die der Helfer bei seinem Start vorfand.</translation>
        </message>
        <message>
            <source>Applied %1 changes, one after the other.</source>
            <translation>%1 Änderungen nacheinander angewendet.</translation>
        </message>
        <message>
            <source>Back to version %1.</source>
            <translation>Zurück zu Version %1.</translation>
        </message>
        <message>
            <source>Starts %1 gently, up to weight %2.</source>
            <translation>Startet %1 sanft, bis Gewicht %2.</translation>
        </message>
        <message>
            <source>Drains %1.</source>
            <translation>Leert %1.</translation>
        </message>
        <message>
            <source>Drains %1, weight %2 is kept.</source>
            <translation>Leert %1, Gewicht %2 wird aufgehoben.</translation>
        </message>
        <message>
            <source>Drains %1, removed at the end.</source>
            <translation>Leert %1, am Ende entfernt.</translation>
        </message>
        <message>
            <source>Drains %1, weight %2 is kept, removed at the end.</source>
            <translation>Leert %1, Gewicht %2 wird aufgehoben, am Ende entfernt.</translation>
        </message>
        <message>
            <source>Weight %2 is back for %1.</source>
            <translation>Gewicht %2 gilt wieder für %1.</translation>
        </message>
        <message>
            <source>And more servers: %1.</source>
            <translation>Und weitere Server: %1.</translation>
        </message>
        <message>
            <source>Kept by %1.</source>
            <translation>Behalten von %1.</translation>
        </message>
        <message>
            <source>Reverted by %1.</source>
            <translation>Zurückgenommen von %1.</translation>
        </message>
        <message>
            <source>Not kept within %1 s.</source>
            <translation>Nicht innerhalb von %1 s behalten.</translation>
        </message>
        <message>
            <source>%1</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>The machine started again.</source>
            <translation>Die Maschine ist neu gestartet.</translation>
        </message>
        <message>
            <source>a value is not possible</source>
            <translation>ein Wert ist nicht möglich</translation>
        </message>
        <message>
            <source>a number is outside its limits</source>
            <translation>eine Zahl liegt außerhalb ihrer Grenzen</translation>
        </message>
        <message>
            <source>a text does not follow its grammar</source>
            <translation>ein Text folgt nicht seiner Grammatik</translation>
        </message>
        <message>
            <source>it is there already</source>
            <translation>es ist schon vorhanden</translation>
        </message>
        <message>
            <source>there is no such virtual service</source>
            <translation>diesen virtuellen Dienst gibt es nicht</translation>
        </message>
        <message>
            <source>there is no such real server in this service</source>
            <translation>diesen Real-Server gibt es in diesem Dienst nicht</translation>
        </message>
        <message>
            <source>there is no scheduler or persistence engine of that name</source>
            <translation>Scheduler oder Persistenz-Engine dieses Namens gibt es nicht</translation>
        </message>
        <message>
            <source>it is not possible here</source>
            <translation>es ist hier nicht möglich</translation>
        </message>
        <message>
            <source>it is not allowed</source>
            <translation>es ist nicht erlaubt</translation>
        </message>
        <message>
            <source>the rules changed meanwhile</source>
            <translation>die Regeln haben sich inzwischen geändert</translation>
        </message>
        <message>
            <source>a limit is reached</source>
            <translation>eine Grenze ist erreicht</translation>
        </message>
        <message>
            <source>something else must end first</source>
            <translation>erst muss etwas anderes enden</translation>
        </message>
        <message>
            <source>the other side is not there</source>
            <translation>die Gegenseite ist nicht da</translation>
        </message>
        <message>
            <source>it was given up</source>
            <translation>es wurde aufgegeben</translation>
        </message>
        <message>
            <source>the operating system refused</source>
            <translation>das Betriebssystem hat es abgelehnt</translation>
        </message>
        <message>
            <source>a defect of VipDeck</source>
            <translation>ein Fehler in VipDeck</translation>
        </message>
        <message>
            <source>there is no such network interface</source>
            <translation>diese Netzwerkschnittstelle gibt es nicht</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 min %2 s</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 h %2 min</translation>
        </message>
        <message>
            <source>user %1</source>
            <translation>Benutzer %1</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogView</name>
        <message>
            <source>Show new events at once; scrolling down releases it</source>
            <translation>Neue Ereignisse sofort zeigen; Blättern nach unten beendet das</translation>
        </message>
        <message>
            <source>Copy the chosen events with their commands (Ctrl+C)</source>
            <translation>Die gewählten Ereignisse mit ihren Befehlen kopieren (Strg+C)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>As CSV</source>
            <translation>Als CSV</translation>
        </message>
        <message>
            <source>As JSON lines</source>
            <translation>Als JSON-Zeilen</translation>
        </message>
        <message>
            <source>As text</source>
            <translation>Als Text</translation>
        </message>
        <message>
            <source>Events per minute</source>
            <translation>Ereignisse je Minute</translation>
        </message>
        <message>
            <source>drag to choose a time</source>
            <translation>ziehen, um eine Zeit zu wählen</translation>
        </message>
        <message>
            <source>All times</source>
            <translation>Alle Zeiten</translation>
        </message>
        <message>
            <source>Show events of all times again</source>
            <translation>Wieder Ereignisse aller Zeiten zeigen</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Warnungen</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Andere</translation>
        </message>
        <message>
            <source>Filter: word, who:anna, object:web-08, not source:auth</source>
            <translation>Filter: Wort, who:anna, object:web-08, not source:auth</translation>
        </message>
        <message>
            <source>Filter events</source>
            <translation>Ereignisse filtern</translation>
        </message>
        <message>
            <source>Show or hide events of this level</source>
            <translation>Ereignisse dieser Stufe zeigen oder verbergen</translation>
        </message>
        <message>
            <source>Events, newest first</source>
            <translation>Ereignisse, neueste zuerst</translation>
        </message>
        <message>
            <source>&amp;Copy events</source>
            <translation>Ereignisse &amp;kopieren</translation>
        </message>
        <message>
            <source>Copy the chosen events with their commands</source>
            <translation>Die gewählten Ereignisse mit ihren Befehlen kopieren</translation>
        </message>
        <message>
            <source>&amp;Save filter</source>
            <translation>Filter &amp;speichern</translation>
        </message>
        <message>
            <source>Ctrl+B</source>
            <translation>Ctrl+B</translation>
        </message>
        <message>
            <source>Keep this filter under a name</source>
            <translation>Diesen Filter unter einem Namen behalten</translation>
        </message>
        <message>
            <source>Sa&amp;ved filters</source>
            <translation>&amp;Gespeicherte Filter</translation>
        </message>
        <message>
            <source>Ctrl+Shift+B</source>
            <translation>Ctrl+Shift+B</translation>
        </message>
        <message>
            <source>Apply, rename or delete saved filters</source>
            <translation>Gespeicherte Filter anwenden, umbenennen oder löschen</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>&lt;p&gt;What happened to this director and who did it, kept by its helper.&lt;/p&gt;&lt;p&gt;Type words to filter, or &lt;b&gt;who:anna&lt;/b&gt;, &lt;b&gt;object:web-07&lt;/b&gt;, &lt;b&gt;source:auth&lt;/b&gt;; &lt;b&gt;not&lt;/b&gt; before a word excludes it. Drag over the histogram to choose a time.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Was mit diesem Director geschah und wer es war, aufbewahrt von seinem Helfer.&lt;/p&gt;&lt;p&gt;Wörter filtern, auch &lt;b&gt;who:anna&lt;/b&gt;, &lt;b&gt;object:web-07&lt;/b&gt;, &lt;b&gt;source:auth&lt;/b&gt;; &lt;b&gt;not&lt;/b&gt; vor einem Wort schließt es aus. Ziehen über dem Histogramm wählt eine Zeit.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Follow</source>
            <translation>Folgen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Choose an event to copy it.</source>
            <translation>Wählen Sie ein Ereignis, um es zu kopieren.</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) copied.</source>
            <translation>
                <numerusform>%n Ereignis kopiert.</numerusform>
                <numerusform>%n Ereignisse kopiert.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 events match</source>
            <translation>%1 von %2 Ereignissen passen</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <comment>events</comment>
            <translation>
                <numerusform>%n neuer</numerusform>
                <numerusform>%n neue</numerusform>
            </translation>
        </message>
        <message>
            <source>Export events</source>
            <translation>Ereignisse exportieren</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) exported.</source>
            <translation>
                <numerusform>%n Ereignis exportiert.</numerusform>
                <numerusform>%n Ereignisse exportiert.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 kann nicht geschrieben werden: %2</translation>
        </message>
        <message>
            <source>%1 is not in the rules any more.</source>
            <translation>%1 ist nicht mehr in den Regeln.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::MainWindow</name>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Farben</translation>
        </message>
        <message>
            <source>&amp;Service</source>
            <translation>D&amp;ienst</translation>
        </message>
        <message>
            <source>Se&amp;rver</source>
            <translation>Se&amp;rver</translation>
        </message>
        <message>
            <source>&amp;Director</source>
            <translation>Dire&amp;ctor</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>Not done.</source>
            <translation>Nicht getan.</translation>
        </message>
        <message>
            <source>Show or hide %1</source>
            <translation>%1 zeigen oder verbergen</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
        </message>
        <message>
            <source>Live chart</source>
            <translation>Live-Diagramm</translation>
        </message>
        <message>
            <source>The chart starts when the helper runs.</source>
            <translation>Das Diagramm beginnt, sobald der Helfer läuft.</translation>
        </message>
        <message>
            <source>The chart goes on when the connection is back.</source>
            <translation>Das Diagramm geht weiter, sobald die Verbindung wieder da ist.</translation>
        </message>
        <message>
            <source>VipDeck</source>
            <translation>VipDeck</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 kann nicht gelesen werden: %2</translation>
        </message>
        <message>
            <source>%1 is too large.</source>
            <translation>%1 ist zu groß.</translation>
        </message>
        <message>
            <source>%1 has lines that are not understood. Line %2: %3</source>
            <translation>%1 hat Zeilen, die nicht verstanden werden. Zeile %2: %3</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>&amp;Clear this list</source>
            <translation>Diese Liste &amp;leeren</translation>
        </message>
        <message>
            <source>Quit VipDeck</source>
            <translation>VipDeck beenden</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) are not applied.</source>
            <translation>
                <numerusform>%n Änderung ist nicht angewendet.</numerusform>
                <numerusform>%n Änderungen sind nicht angewendet.</numerusform>
            </translation>
        </message>
        <message>
            <source>A saved draft is there again when you come back.</source>
            <translation>Ein gespeicherter Entwurf ist wieder da, wenn Sie zurückkommen.</translation>
        </message>
        <message>
            <source>Save draft</source>
            <translation>Entwurf speichern</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>%1 schließen</translation>
        </message>
        <message numerus="yes">
            <source>Not saved: %n change(s) of %1.</source>
            <translation>
                <numerusform>Nicht gespeichert: %n Änderung an %1.</numerusform>
                <numerusform>Nicht gespeichert: %n Änderungen an %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>%1 - %2 - VipDeck</source>
            <translation>%1 - %2 - VipDeck</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::MessageBar</name>
        <message>
            <source>Close message</source>
            <translation>Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::NoDataLabel</name>
        <message>
            <source>No data since %1</source>
            <translation>Keine Daten seit %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::NotificationsPage</name>
        <message>
            <source>Notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <source>Tell me on the desktop when</source>
            <translation>Auf dem Desktop melden, wenn</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>A server stops or starts answering</source>
            <translation>Ein Server antwortet nicht mehr oder wieder</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Director</translation>
        </message>
        <message>
            <source>It is overloaded or takes no packets</source>
            <translation>Er ist überlastet oder nimmt keine Pakete</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Verbindung</translation>
        </message>
        <message>
            <source>A director does not answer any more</source>
            <translation>Ein Director antwortet nicht mehr</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <source>A change waits to be kept or was taken back, a drain ended</source>
            <translation>Eine Änderung wartet auf Behalten oder wurde zurückgenommen, ein Leeren ist beendet</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>Wie oft</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>Sekunden</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>s</translation>
        </message>
        <message>
            <source>Least time between two notifications about the same object.</source>
            <translation>Kleinster Abstand zweier Benachrichtigungen über dasselbe Objekt.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Notifier</name>
        <message>
            <source>A change of %1 waits</source>
            <translation>Eine Änderung an %1 wartet</translation>
        </message>
        <message numerus="yes">
            <source>It is taken back in %n s unless somebody keeps it.</source>
            <translation>
                <numerusform>Sie wird in %n s zurückgenommen, wenn sie niemand behält.</numerusform>
                <numerusform>Sie wird in %n s zurückgenommen, wenn sie niemand behält.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 went back</source>
            <translation>%1 ging zurück</translation>
        </message>
        <message>
            <source>A drain on %1 ended</source>
            <translation>Ein Leeren auf %1 ist beendet</translation>
        </message>
        <message>
            <source>%1 does not answer</source>
            <translation>%1 antwortet nicht</translation>
        </message>
        <message>
            <source>%1 answers again</source>
            <translation>%1 antwortet wieder</translation>
        </message>
        <message>
            <source>In %1 on %2. %3</source>
            <translation>In %1 auf %2. %3</translation>
        </message>
        <message>
            <source>In %1 on %2.</source>
            <translation>In %1 auf %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) do not answer</source>
            <translation>
                <numerusform>%n Server antwortet nicht</numerusform>
                <numerusform>%n Server antworten nicht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) answer again</source>
            <translation>
                <numerusform>%n Server antwortet wieder</numerusform>
                <numerusform>%n Server antworten wieder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>On %1: %2 and %n more.</source>
            <translation>
                <numerusform>Auf %1: %2 und %n weiterer.</numerusform>
                <numerusform>Auf %1: %2 und %n weitere.</numerusform>
            </translation>
        </message>
        <message>
            <source>On %1: %2.</source>
            <translation>Auf %1: %2.</translation>
        </message>
        <message>
            <source>%1 is overloaded</source>
            <translation>%1 ist überlastet</translation>
        </message>
        <message numerus="yes">
            <source>%n packet(s) were dropped because the queue is full.</source>
            <translation>
                <numerusform>%n Paket wurde verworfen, weil die Warteschlange voll ist.</numerusform>
                <numerusform>%n Pakete wurden verworfen, weil die Warteschlange voll ist.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 takes no packets any more</source>
            <translation>%1 nimmt keine Pakete mehr an</translation>
        </message>
        <message>
            <source>No connection to %1</source>
            <translation>Keine Verbindung zu %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::NumberField</name>
        <message>
            <source>Nothing</source>
            <comment>an empty field</comment>
            <translation>Nichts</translation>
        </message>
        <message>
            <source>%1 is not a number from %2 to %3.</source>
            <translation>%1 ist keine Zahl von %2 bis %3.</translation>
        </message>
        <message>
            <source>%1 is not a number of %2 from %3 to %4.</source>
            <translation>%1 ist keine Anzahl (%2) von %3 bis %4.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::OperationMessages</name>
        <message>
            <source>Version %1 is kept.</source>
            <translation>Version %1 ist behalten.</translation>
        </message>
        <message>
            <source>Version %1 was taken back.</source>
            <translation>Version %1 wurde zurückgenommen.</translation>
        </message>
        <message>
            <source>The rules before are in force again.</source>
            <translation>Die Regeln davor gelten wieder.</translation>
        </message>
        <message>
            <source>Show in History</source>
            <translation>Im Verlauf zeigen</translation>
        </message>
        <message>
            <source>Open as draft</source>
            <translation>Als Entwurf öffnen</translation>
        </message>
        <message>
            <source>restore version %1</source>
            <translation>Version %1 wiederherstellen</translation>
        </message>
        <message numerus="yes">
            <source>Version %1 is in the draft, %n change(s) to review.</source>
            <translation>
                <numerusform>Version %1 ist im Entwurf, %n Änderung zu prüfen.</numerusform>
                <numerusform>Version %1 ist im Entwurf, %n Änderungen zu prüfen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::OutsideDialog</name>
        <message>
            <source>Changed outside VipDeck - %1</source>
            <translation>Außerhalb von VipDeck geändert - %1</translation>
        </message>
        <message>
            <source>Rules changed outside since %1</source>
            <translation>Seit %1 außerhalb geänderte Regeln</translation>
        </message>
        <message>
            <source>Your draft kept its own values. Tick a row to take the value from outside instead.</source>
            <translation>Ihr Entwurf hat seine Werte behalten. Eine Zeile ankreuzen, um den Wert von außen zu übernehmen.</translation>
        </message>
        <message>
            <source>Changes from outside</source>
            <translation>Änderungen von außen</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>Outside now</source>
            <translation>Außen jetzt</translation>
        </message>
        <message>
            <source>Your draft</source>
            <translation>Ihr Entwurf</translation>
        </message>
        <message>
            <source>as outside</source>
            <translation>wie außen</translation>
        </message>
        <message>
            <source>%1: before %2, outside now %3, your draft %4</source>
            <translation>%1: vorher %2, außen jetzt %3, Ihr Entwurf %4</translation>
        </message>
        <message>
            <source>Keep the draft</source>
            <translation>Entwurf behalten</translation>
        </message>
        <message>
            <source>&amp;Take from outside</source>
            <translation>Von außen &amp;übernehmen</translation>
        </message>
        <message>
            <source>Nothing here differs from your draft.</source>
            <translation>Nichts hier ist anders als in Ihrem Entwurf.</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n difference(s) taken from outside. Undo takes it back.</source>
            <translation>
                <numerusform>%1 von %n Unterschied von außen übernommen. Rückgängig nimmt es zurück.</numerusform>
                <numerusform>%1 von %n Unterschieden von außen übernommen. Rückgängig nimmt es zurück.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>Nicht übernommen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PageList</name>
        <message>
            <source>Pages of settings</source>
            <translation>Seiten der Einstellungen</translation>
        </message>
        <message>
            <source>%1, differs from the default</source>
            <translation>%1, weicht vom Standard ab</translation>
        </message>
        <message numerus="yes">
            <source>%n match(es)</source>
            <translation>
                <numerusform>%n Treffer</numerusform>
                <numerusform>%n Treffer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PathDialog</name>
        <message>
            <source>Flow cache</source>
            <translation>Flow-Cache</translation>
        </message>
        <message>
            <source>Queue only</source>
            <translation>Nur Warteschlange</translation>
        </message>
        <message>
            <source>A rule file sends no packets.</source>
            <translation>Eine Regeldatei sendet keine Pakete.</translation>
        </message>
        <message>
            <source>There is no connection to %1.</source>
            <translation>Es gibt keine Verbindung zu %1.</translation>
        </message>
        <message>
            <source>This director does not tell the way of its packets.</source>
            <translation>Dieser Director sagt nicht, welchen Weg seine Pakete gehen.</translation>
        </message>
        <message>
            <source>Established packets go through the flow cache in the kernel.</source>
            <translation>Pakete bestehender Verbindungen gehen durch den Flow-Cache im Kernel.</translation>
        </message>
        <message>
            <source>Established packets go through the queue.</source>
            <translation>Pakete bestehender Verbindungen gehen durch die Warteschlange.</translation>
        </message>
        <message>
            <source>Since %1.</source>
            <translation>Seit %1.</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>Hinweis: %1</translation>
        </message>
        <message>
            <source>No flow cache: %1</source>
            <translation>Kein Flow-Cache: %1</translation>
        </message>
        <message>
            <source>Path of packets - %1</source>
            <translation>Weg der Pakete - %1</translation>
        </message>
        <message>
            <source>Takes effect at once, without the draft. Connections go on.</source>
            <translation>Wirkt sofort, ohne den Entwurf. Verbindungen laufen weiter.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>&amp;Use this way</source>
            <translation>Diesen Weg n&amp;utzen</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>Weg</translation>
        </message>
        <message>
            <source>&amp;Automatic: the flow cache where it works</source>
            <translation>&amp;Automatisch: der Flow-Cache, wo er geht</translation>
        </message>
        <message>
            <source>&amp;Flow cache: an error where it does not work</source>
            <translation>&amp;Flow-Cache: ein Fehler, wo er nicht geht</translation>
        </message>
        <message>
            <source>&amp;Queue: every packet is looked at by the director</source>
            <translation>&amp;Warteschlange: jedes Paket sieht der Director</translation>
        </message>
        <message>
            <source>Interfaces</source>
            <translation>Schnittstellen</translation>
        </message>
        <message>
            <source>In the cache</source>
            <translation>Im Cache</translation>
        </message>
        <message>
            <source>Packets by the cache</source>
            <translation>Pakete durch den Cache</translation>
        </message>
        <message>
            <source>Packets by the queue</source>
            <translation>Pakete durch die Warteschlange</translation>
        </message>
        <message>
            <source>Without the helper</source>
            <translation>Ohne den Helfer</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1 of %2 connections</source>
            <translation>%1 von %2 Verbindungen</translation>
        </message>
        <message>
            <source>established connections go on</source>
            <translation>bestehende Verbindungen laufen weiter</translation>
        </message>
        <message>
            <source>established connections wait</source>
            <translation>bestehende Verbindungen warten</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PathPicture</name>
        <message>
            <source>mark %1</source>
            <translation>Markierung %1</translation>
        </message>
        <message>
            <source>same IP, new MAC</source>
            <translation>gleiche IP, neue MAC</translation>
        </message>
        <message>
            <source>wrapped in a tunnel</source>
            <translation>im Tunnel verpackt</translation>
        </message>
        <message>
            <source>stays here</source>
            <translation>bleibt hier</translation>
        </message>
        <message>
            <source>new destination IP</source>
            <translation>neue Ziel-IP</translation>
        </message>
        <message>
            <source>What would happen</source>
            <translation>Was geschähe</translation>
        </message>
        <message>
            <source>Not looked at yet.</source>
            <translation>Noch nicht untersucht.</translation>
        </message>
        <message>
            <source>Requests reach %1 and replies reach the client.</source>
            <translation>Anfragen erreichen %1 und Antworten den Client.</translation>
        </message>
        <message>
            <source>Clients get no reply. %1</source>
            <translation>Clients bekommen keine Antwort. %1</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>request</source>
            <translation>Anfrage</translation>
        </message>
        <message>
            <source>no reply, client waits</source>
            <translation>keine Antwort, Client wartet</translation>
        </message>
        <message>
            <source>dropped here</source>
            <translation>hier verworfen</translation>
        </message>
        <message>
            <source>reply is lost</source>
            <translation>Antwort geht verloren</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PatientModel</name>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n Fehler</numerusform>
                <numerusform>%n Fehler</numerusform>
            </translation>
        </message>
        <message>
            <source>looking</source>
            <translation>wird untersucht</translation>
        </message>
        <message>
            <source>could not be looked at</source>
            <translation>konnte nicht untersucht werden</translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n Warnung</numerusform>
                <numerusform>%n Warnungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passed</source>
            <translation>
                <numerusform>%n gut</numerusform>
                <numerusform>%n gut</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not known</source>
            <translation>
                <numerusform>%n unbekannt</numerusform>
                <numerusform>%n unbekannt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not needed</source>
            <translation>
                <numerusform>%n nicht nötig</numerusform>
                <numerusform>%n nicht nötig</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PendingBar</name>
        <message>
            <source>Review</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Applying them now.</source>
            <translation>Wird gerade angewendet.</translation>
        </message>
        <message>
            <source>The file on disk still has the old rules.</source>
            <translation>Die Datei auf der Platte hat noch die alten Regeln.</translation>
        </message>
        <message>
            <source>Apply is off until the connection is back.</source>
            <translation>Anwenden ist aus, bis die Verbindung zurück ist.</translation>
        </message>
        <message>
            <source>Apply is off until version %1 is kept or reverted.</source>
            <translation>Anwenden ist aus, bis Version %1 behalten oder zurückgenommen ist.</translation>
        </message>
        <message>
            <source>Live traffic still uses the old rules.</source>
            <translation>Der Verkehr folgt noch den alten Regeln.</translation>
        </message>
        <message numerus="yes">
            <source>%1. The draft has %n other change(s).</source>
            <translation>
                <numerusform>%1. Der Entwurf hat %n weitere Änderung.</numerusform>
                <numerusform>%1. Der Entwurf hat %n weitere Änderungen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not saved</source>
            <translation>
                <numerusform>%n Änderung nicht gespeichert</numerusform>
                <numerusform>%n Änderungen nicht gespeichert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not applied</source>
            <translation>
                <numerusform>%n Änderung nicht angewendet</numerusform>
                <numerusform>%n Änderungen nicht angewendet</numerusform>
            </translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>Vorschlagen</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PermissionsPage</name>
        <message>
            <source>Look at rules, traffic, history and log</source>
            <translation>Regeln, Verkehr, Verlauf und Protokoll ansehen</translation>
        </message>
        <message>
            <source>Change rules, drain, keep and revert</source>
            <translation>Regeln ändern, leeren, behalten, zurücknehmen</translation>
        </message>
        <message>
            <source>Start and stop the director, switches, addresses, its settings</source>
            <translation>Director starten und anhalten, Schalter, Adressen, Einstellungen</translation>
        </message>
        <message>
            <source>Replace all rules by a file</source>
            <translation>Alle Regeln durch eine Datei ersetzen</translation>
        </message>
        <message>
            <source>Remove all rules</source>
            <translation>Alle Regeln entfernen</translation>
        </message>
        <message>
            <source>Allowed now</source>
            <translation>Jetzt erlaubt</translation>
        </message>
        <message>
            <source>After authentication</source>
            <translation>Nach Anmeldung</translation>
        </message>
        <message>
            <source>Not allowed</source>
            <translation>Nicht erlaubt</translation>
        </message>
        <message>
            <source>Permissions and lock</source>
            <translation>Rechte und Sperre</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Sperre</translation>
        </message>
        <message>
            <source>Lock after</source>
            <translation>Sperren nach</translation>
        </message>
        <message>
            <source>min since the password was asked for</source>
            <translation>min nach der Abfrage des Passworts</translation>
        </message>
        <message>
            <source>Polkit itself keeps it for 5 minutes. Directors over ssh are asked by their own machines, which keep it as long as they are set to.</source>
            <translation>Polkit selbst merkt es sich 5 Minuten. Bei Directors über ssh fragt deren eigener Rechner und merkt es sich so lange, wie er eingestellt ist.</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>Anmeldung</translation>
        </message>
        <message>
            <source>&amp;Forget it now</source>
            <translation>Jetzt &amp;vergessen</translation>
        </message>
        <message>
            <source>The next change asks for the password again, also in other programs of this session that use polkit.</source>
            <translation>Die nächste Änderung fragt wieder nach dem Passwort, auch in anderen Programmen dieser Sitzung, die polkit benutzen.</translation>
        </message>
        <message>
            <source>What you may do</source>
            <translation>Was Sie dürfen</translation>
        </message>
        <message>
            <source>Rights at each director</source>
            <translation>Rechte bei jedem Director</translation>
        </message>
        <message>
            <source>Who may do what is decided by polkit on the machine of the director (/usr/share/polkit-1/actions/org.vipdeck.policy and the rules in /etc/polkit-1/rules.d).</source>
            <translation>Wer was darf, entscheidet polkit auf dem Rechner des Directors (/usr/share/polkit-1/actions/org.vipdeck.policy und die Regeln in /etc/polkit-1/rules.d).</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Recht</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>Nicht verbunden</translation>
        </message>
        <message>
            <source>Forgotten.</source>
            <translation>Vergessen.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PoolsPage</name>
        <message>
            <source>Pools</source>
            <translation>Pools</translation>
        </message>
        <message>
            <source>&lt;p&gt;Every virtual service is a card, every real server a row of it.&lt;/p&gt;&lt;p&gt;Drag servers between cards, change weights, drain. What you change is a draft and touches no traffic until you apply it; Live shows what the director runs.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Jeder virtuelle Dienst ist eine Karte, jeder Real-Server eine Zeile darin.&lt;/p&gt;&lt;p&gt;Server zwischen Karten ziehen, Gewichte ändern, leeren. Was Sie ändern, ist ein Entwurf und berührt keinen Verkehr, bis Sie es anwenden; Aktiv zeigt, was der Director ausführt.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Pools board</source>
            <translation>Tafel der Pools</translation>
        </message>
        <message>
            <source>Filter services</source>
            <translation>Dienste filtern</translation>
        </message>
        <message>
            <source>Show only services that match (Ctrl+F)</source>
            <translation>Nur passende Dienste zeigen (Ctrl+F)</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>The rules as you edit them</source>
            <translation>Die Regeln, wie sie bearbeitet werden</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>Aktiv</translation>
        </message>
        <message>
            <source>The rules that carry traffic now; read only</source>
            <translation>Die Regeln, die jetzt Verkehr tragen; nur lesbar</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>Kompakt</translation>
        </message>
        <message>
            <source>Low rows</source>
            <translation>Niedrige Zeilen</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Normal rows</source>
            <translation>Normale Zeilen</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Row height</source>
            <translation>Zeilenhöhe</translation>
        </message>
        <message>
            <source>Sort: %1</source>
            <translation>Ordnung: %1</translation>
        </message>
        <message>
            <source>as added</source>
            <translation>wie hinzugefügt</translation>
        </message>
        <message>
            <source>name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>conn/s</source>
            <translation>Verb./s</translation>
        </message>
        <message>
            <source>active</source>
            <translation>aktiv</translation>
        </message>
        <message>
            <source>trouble first</source>
            <translation>Probleme zuerst</translation>
        </message>
        <message>
            <source>Order of services</source>
            <translation>Reihenfolge der Dienste</translation>
        </message>
        <message>
            <source>Order of services; rows never change places by themselves</source>
            <translation>Reihenfolge der Dienste; Zeilen wechseln nie von selbst den Platz</translation>
        </message>
        <message>
            <source>Sort again</source>
            <translation>Neu ordnen</translation>
        </message>
        <message>
            <source>The values changed since the services were sorted</source>
            <translation>Die Werte haben sich geändert, seit die Dienste geordnet wurden</translation>
        </message>
        <message numerus="yes">
            <source>%Ln service(s)</source>
            <translation>
                <numerusform>%Ln Dienst</numerusform>
                <numerusform>%Ln Dienste</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln server(s)</source>
            <translation>
                <numerusform>%Ln Server</numerusform>
                <numerusform>%Ln Server</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing matches "%1".</source>
            <translation>Nichts passt zu „%1“.</translation>
        </message>
        <message>
            <source>No services yet. Add one with Ctrl+N or import rules with Ctrl+O.</source>
            <translation>Noch keine Dienste. Einen mit Strg+N hinzufügen oder Regeln mit Strg+O importieren.</translation>
        </message>
        <message>
            <source>Reading the rules.</source>
            <translation>Regeln werden gelesen.</translation>
        </message>
        <message>
            <source>The live rules are not known. You can add services to a draft with Ctrl+N or import rules with Ctrl+O.</source>
            <translation>Die aktiven Regeln sind nicht bekannt. Sie können mit Strg+N Dienste in einen Entwurf aufnehmen oder mit Strg+O Regeln importieren.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Program</name>
        <message>
            <source>Socket of the helper; default %1.</source>
            <translation>Socket des Helfers; sonst %1.</translation>
        </message>
        <message>
            <source>Colours: light, dark or system.</source>
            <translation>Farben: light, dark oder system.</translation>
        </message>
        <message>
            <source>Run although the caller is root.</source>
            <translation>Laufen, obwohl der Aufrufer root ist.</translation>
        </message>
        <message>
            <source>Write pictures of the window into DIR and quit.</source>
            <translation>Bilder des Fensters nach DIR schreiben und enden.</translation>
        </message>
        <message>
            <source>Seconds of counters before the pictures; default 20.</source>
            <translation>Sekunden mit Zählern vor den Bildern; sonst 20.</translation>
        </message>
        <message>
            <source>Console for Linux Virtual Server directors.</source>
            <translation>Konsole für Linux-Virtual-Server-Directors.</translation>
        </message>
        <message>
            <source>Do not hand over to a console that runs already.</source>
            <translation>Nicht an eine laufende Konsole übergeben.</translation>
        </message>
        <message>
            <source>Rule file of ipvsadm to edit instead of a live director.</source>
            <translation>Regeldatei von ipvsadm, die statt eines laufenden Directors bearbeitet wird.</translation>
        </message>
        <message>
            <source>"%1" is not a theme; there are light, dark and system</source>
            <translation>„%1“ ist kein Farbschema; es gibt light, dark und system</translation>
        </message>
        <message>
            <source>there is more than one file</source>
            <translation>es gibt mehr als eine Datei</translation>
        </message>
        <message>
            <source>"%1" is not a number of seconds up to 3600</source>
            <translation>„%1“ ist keine Zahl von Sekunden bis 3600</translation>
        </message>
        <message>
            <source>the console needs no privilege; start it as yourself (or with --allow-root)</source>
            <translation>die Konsole braucht keine Vorrechte; starten Sie sie als Sie selbst (oder mit --allow-root)</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ProposalDialog</name>
        <message>
            <source>Proposal %1</source>
            <translation>Vorschlag %1</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>%1, uid %2, with %3</source>
            <translation>%1, uid %2, mit %3</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>Ticket</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>%1, by another member of %2</source>
            <translation>%1, durch ein anderes Mitglied von %2</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>It changes no rules by commands.</source>
            <translation>Er ändert keine Regeln durch Befehle.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>User %1</source>
            <translation>Benutzer %1</translation>
        </message>
        <message>
            <source>%1 proposes: %2</source>
            <translation>%1 schlägt vor: %2</translation>
        </message>
        <message numerus="yes">
            <source>%1 proposes %n change(s).</source>
            <translation>
                <numerusform>%1 schlägt %n Änderung vor.</numerusform>
                <numerusform>%1 schlägt %n Änderungen vor.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (ticket %2)</source>
            <translation>%1 (Ticket %2)</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ProposalMessages</name>
        <message numerus="yes">
            <source>%n more wait(s).</source>
            <translation>
                <numerusform>%n weiterer wartet.</numerusform>
                <numerusform>%n weitere warten.</numerusform>
            </translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Zurückziehen</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Ablehnen</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>Zustimmen</translation>
        </message>
        <message>
            <source>Agreed to proposal %1.</source>
            <translation>Vorschlag %1 zugestimmt.</translation>
        </message>
        <message>
            <source>Withdrew proposal %1.</source>
            <translation>Vorschlag %1 zurückgezogen.</translation>
        </message>
        <message>
            <source>Refused proposal %1.</source>
            <translation>Vorschlag %1 abgelehnt.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReadoutCard</name>
        <message>
            <source>100% of upper limit</source>
            <translation>100% der oberen Grenze</translation>
        </message>
        <message>
            <source>100% = the highest shown</source>
            <translation>100% = der höchste gezeigte Wert</translation>
        </message>
        <message>
            <source>Colours of the load: from 0% to %1</source>
            <translation>Farben der Last: von 0% bis %1</translation>
        </message>
        <message>
            <source>Values of the services</source>
            <translation>Werte der Dienste</translation>
        </message>
        <message>
            <source>Legend and readout</source>
            <translation>Legende und Werte</translation>
        </message>
        <message>
            <source>at %1</source>
            <translation>um %1</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReadoutModel</name>
        <message numerus="yes">
            <source>%n other(s)</source>
            <comment>services</comment>
            <translation>
                <numerusform>%n weiterer</numerusform>
                <numerusform>%n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>one-packet</source>
            <translation>Einzelpaket</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Dienst</translation>
        </message>
        <message>
            <source>Conn/s</source>
            <translation>Verb./s</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Aktiv</translation>
        </message>
        <message>
            <source>Packets/s</source>
            <translation>Pakete/s</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Ein</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Aus</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReasonDialog</name>
        <message numerus="yes">
            <source>Restore the weight of %n server(s) - %1</source>
            <translation>
                <numerusform>Gewicht von %n Server wiederherstellen - %1</numerusform>
                <numerusform>Gewicht von %n Servern wiederherstellen - %1</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: new connections again, with the weight from before.</source>
            <translation>%1: wieder neue Verbindungen, mit dem Gewicht von vorher.</translation>
        </message>
        <message>
            <source>&amp;Propose</source>
            <translation>&amp;Vorschlagen</translation>
        </message>
        <message>
            <source>&amp;Restore weight</source>
            <translation>Gewicht &amp;wiederherstellen</translation>
        </message>
        <message>
            <source>Revert one server - %1</source>
            <translation>Einen Server zurücknehmen - %1</translation>
        </message>
        <message>
            <source>%1: as before the version that waits to be kept. The rest of it stays.</source>
            <translation>%1: wie vor der Version, die auf Behalten wartet. Ihr Rest bleibt.</translation>
        </message>
        <message>
            <source>&amp;Revert</source>
            <translation>&amp;Zurücknehmen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReasonFields</name>
        <message>
            <source>Co&amp;mment</source>
            <translation>Ko&amp;mmentar</translation>
        </message>
        <message>
            <source>T&amp;icket</source>
            <translation>T&amp;icket</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Why, for history and log (optional)</source>
            <translation>Warum, für Verlauf und Protokoll (freiwillig)</translation>
        </message>
        <message>
            <source>Why, for history and log</source>
            <translation>Warum, für Verlauf und Protokoll</translation>
        </message>
        <message>
            <source>Name a ticket: this director takes no change without.</source>
            <translation>Nennen Sie ein Ticket: Ohne nimmt dieser Director keine Änderung an.</translation>
        </message>
        <message>
            <source>Say why: this director takes no change without.</source>
            <translation>Sagen Sie, warum: Ohne nimmt dieser Director keine Änderung an.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RestoreDialog</name>
        <message>
            <source>Pick changes - %1</source>
            <translation>Änderungen auswählen - %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Nothing is applied. What is checked goes into the draft.</source>
            <translation>Nichts wird angewendet. Was angehakt ist, kommt in den Entwurf.</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Take %n change(s) into the draft</source>
            <translation>
                <numerusform>%n Änderung in den Entwurf ü&amp;bernehmen</numerusform>
                <numerusform>%n Änderungen in den Entwurf ü&amp;bernehmen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReviewDelegate</name>
        <message>
            <source>Remove at once</source>
            <translation>Sofort entfernen</translation>
        </message>
        <message>
            <source>Drain instead</source>
            <translation>Stattdessen leeren</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n Änderung</numerusform>
                <numerusform>%n Änderungen</numerusform>
            </translation>
        </message>
        <message>
            <source># later, when empty: %1</source>
            <translation># später, wenn leer: %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReviewDialog</name>
        <message>
            <source>Review changes - %1</source>
            <translation>Änderungen prüfen - %1</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>By &amp;service</source>
            <translation>Nach &amp;Dienst</translation>
        </message>
        <message>
            <source>In &amp;order</source>
            <translation>Der &amp;Reihe nach</translation>
        </message>
        <message>
            <source>Rule &amp;file diff</source>
            <translation>Unterschied der Regel&amp;datei</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Was sich ändert</translation>
        </message>
        <message>
            <source>Choose all or none. What is not chosen stays in the draft.</source>
            <translation>Alle wählen oder keine. Nicht Gewähltes bleibt im Entwurf.</translation>
        </message>
        <message>
            <source>ipvsadm commands</source>
            <translation>ipvsadm-Befehle</translation>
        </message>
        <message>
            <source>&amp;Copy all</source>
            <translation>Alle &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Take back unless kept within</source>
            <translation>&amp;Zurücknehmen, wenn nicht behalten binnen</translation>
        </message>
        <message>
            <source>The director holds the time: it also goes back when this window is gone</source>
            <translation>Der Director zählt die Zeit: Er geht auch zurück, wenn dieses Fenster weg ist</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Time to keep the changes</source>
            <translation>Zeit zum Behalten der Änderungen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Export commands</source>
            <translation>Befehle &amp;exportieren</translation>
        </message>
        <message>
            <source>Drained first, because it has connections.</source>
            <translation>Wird zuerst geleert, weil er Verbindungen hat.</translation>
        </message>
        <message numerus="yes">
            <source>It leaves when it is empty, at the latest after %n min.</source>
            <translation>
                <numerusform>Er geht, wenn er leer ist, spätestens nach %n min.</numerusform>
                <numerusform>Er geht, wenn er leer ist, spätestens nach %n min.</numerusform>
            </translation>
        </message>
        <message>
            <source>It leaves when it is empty.</source>
            <translation>Er geht, wenn er leer ist.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n Änderung</numerusform>
                <numerusform>%n Änderungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n change(s)</source>
            <translation>
                <numerusform>%1 von %n Änderung</numerusform>
                <numerusform>%1 von %n Änderungen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>changes, commands</comment>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s)</source>
            <translation>
                <numerusform>%n Befehl</numerusform>
                <numerusform>%n Befehle</numerusform>
            </translation>
        </message>
        <message>
            <source>Applying</source>
            <translation>Wird angewendet</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Propose %n change(s)</source>
            <translation>
                <numerusform>%n Änderung &amp;vorschlagen</numerusform>
                <numerusform>%n Änderungen &amp;vorschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Apply %n change(s)</source>
            <translation>
                <numerusform>%n Änderung &amp;anwenden</numerusform>
                <numerusform>%n Änderungen &amp;anwenden</numerusform>
            </translation>
        </message>
        <message>
            <source>Applying. Waiting for the helper.</source>
            <translation>Wird angewendet. Warten auf den Helfer.</translation>
        </message>
        <message>
            <source>Nothing happens before another member of %1 agrees. Your draft stays until then.</source>
            <translation>Nichts geschieht, bevor ein anderes Mitglied von %1 zustimmt. Ihr Entwurf bleibt bis dahin.</translation>
        </message>
        <message>
            <source>All commands take effect together; if one fails, none do.</source>
            <translation>Alle Befehle wirken zusammen; scheitert einer, wirkt keiner.</translation>
        </message>
        <message>
            <source>Applying needs authentication. All commands take effect together; if one fails, none do.</source>
            <translation>Anwenden braucht eine Anmeldung. Alle Befehle wirken zusammen; scheitert einer, wirkt keiner.</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s).</source>
            <translation>
                <numerusform>%n Dienst.</numerusform>
                <numerusform>%n Dienste.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s): %1 connections would be cut.</source>
            <translation>
                <numerusform>%n Warnung: %1 Verbindungen würden getrennt.</numerusform>
                <numerusform>%n Warnungen: %1 Verbindungen würden getrennt.</numerusform>
            </translation>
        </message>
        <message>
            <source>This is a rule file, not a live director. Use Save.</source>
            <translation>Das ist eine Regeldatei, kein laufender Director. Bitte speichern.</translation>
        </message>
        <message>
            <source>Not connected to the director. The draft is kept; the commands can be exported.</source>
            <translation>Nicht mit dem Director verbunden. Der Entwurf bleibt; die Befehle können exportiert werden.</translation>
        </message>
        <message>
            <source>Version %1 waits to be kept or reverted. Decide about it first.</source>
            <translation>Version %1 wartet auf Behalten oder Zurücknehmen. Entscheiden Sie zuerst darüber.</translation>
        </message>
        <message>
            <source>The draft equals the live rules. There is nothing to apply.</source>
            <translation>Der Entwurf gleicht den aktiven Regeln. Es gibt nichts anzuwenden.</translation>
        </message>
        <message>
            <source>Choose at least one change.</source>
            <translation>Wählen Sie mindestens eine Änderung.</translation>
        </message>
        <message>
            <source>These changes cannot be applied on their own: %1.</source>
            <translation>Diese Änderungen können nicht allein angewendet werden: %1.</translation>
        </message>
        <message>
            <source>The rules changed outside VipDeck. Nothing was applied. Look again.</source>
            <translation>Die Regeln wurden außerhalb von VipDeck geändert. Nichts wurde angewendet. Sehen Sie noch einmal hin.</translation>
        </message>
        <message>
            <source>Nothing was applied: %1.</source>
            <translation>Nichts wurde angewendet: %1.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReviewModel</name>
        <message>
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Director</translation>
        </message>
        <message>
            <source>kept by VipDeck, unknown to ipvsadm</source>
            <translation>von VipDeck behalten, ipvsadm unbekannt</translation>
        </message>
        <message>
            <source>From %1 to %2</source>
            <translation>Von %1 nach %2</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n Änderung</numerusform>
                <numerusform>%n Änderungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Warning: %1</source>
            <translation>Warnung: %1</translation>
        </message>
        <message>
            <source>Press Ctrl+D to drain instead.</source>
            <translation>Ctrl+D drücken, um stattdessen zu leeren.</translation>
        </message>
        <message>
            <source>Press Ctrl+D to remove at once.</source>
            <translation>Ctrl+D entfernt sofort.</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Was sich ändert</translation>
        </message>
        <message>
            <source>ipvsadm commands</source>
            <translation>ipvsadm-Befehle</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReviewView</name>
        <message>
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RuleExport</name>
        <message>
            <source>%1 and %2 written to %3 and read back without a difference.</source>
            <translation>%1 und %2 in %3 geschrieben und ohne Unterschied zurückgelesen.</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n Dienst</numerusform>
                <numerusform>%n Dienste</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n Server</numerusform>
                <numerusform>%n Server</numerusform>
            </translation>
        </message>
        <message>
            <source>Rule file of ipvsadm (*.rules *.txt)</source>
            <translation>Regeldatei von ipvsadm (*.rules *.txt)</translation>
        </message>
        <message>
            <source>Rule file with names, notes and checks (*.rules)</source>
            <translation>Regeldatei mit Namen, Notizen und Prüfungen (*.rules)</translation>
        </message>
        <message>
            <source>keepalived.conf (*.conf)</source>
            <translation>keepalived.conf (*.conf)</translation>
        </message>
        <message>
            <source>Export rules</source>
            <translation>Regeln exportieren</translation>
        </message>
        <message>
            <source>Not exported</source>
            <translation>Nicht exportiert</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>Exportiert</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) that this format does not have:</source>
            <translation>
                <numerusform>%n Sache, die dieses Format nicht hat:</numerusform>
                <numerusform>%n Sachen, die dieses Format nicht hat:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RuleFileDiff</name>
        <message numerus="yes">
            <source>  ... %n equal line(s)</source>
            <translation>
                <numerusform>  ... %n gleiche Zeile</numerusform>
                <numerusform>  ... %n gleiche Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>Rule file, before and after</source>
            <translation>Regeldatei, vorher und nachher</translation>
        </message>
        <message>
            <source>Tunables</source>
            <translation>Schalter</translation>
        </message>
        <message>
            <source>Both rule files are empty.</source>
            <translation>Beide Regeldateien sind leer.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RuleImport</name>
        <message>
            <source>there is no such file in the folder of this one; others are not read</source>
            <translation>im Ordner dieser Datei gibt es keine solche; andere werden nicht gelesen</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n Dienst</numerusform>
                <numerusform>%n Dienste</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n Server</numerusform>
                <numerusform>%n Server</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) with problems</source>
            <translation>
                <numerusform>%n Zeile mit Problemen</numerusform>
                <numerusform>%n Zeilen mit Problemen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) not used</source>
            <translation>
                <numerusform>%n Zeile nicht benutzt</numerusform>
                <numerusform>%n Zeilen nicht benutzt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SaveFilterDialog</name>
        <message>
            <source>Save filter</source>
            <translation>Filter speichern</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>Name of the filter</source>
            <translation>Name des Filters</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>A filter of this name exists and is replaced.</source>
            <translation>Ein Filter dieses Namens besteht und wird ersetzt.</translation>
        </message>
        <message>
            <source>Filters are kept for you and work with every director.</source>
            <translation>Filter werden für Sie behalten und gelten für jeden Director.</translation>
        </message>
        <message>
            <source>&amp;Replace filter</source>
            <translation>Filter e&amp;rsetzen</translation>
        </message>
        <message>
            <source>&amp;Save filter</source>
            <translation>Filter &amp;speichern</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SavedFilterButton</name>
        <message>
            <source>Save filter</source>
            <translation>Filter speichern</translation>
        </message>
        <message>
            <source>Keep this filter under a name (Ctrl+B); the arrow has the saved ones (Ctrl+Shift+B)</source>
            <translation>Diesen Filter unter einem Namen behalten (Ctrl+B); der Pfeil hat die gespeicherten (Ctrl+Shift+B)</translation>
        </message>
        <message>
            <source>No filter is saved</source>
            <translation>Kein Filter ist gespeichert</translation>
        </message>
        <message>
            <source>&amp;Manage saved filters...</source>
            <translation>Gespeicherte Filter &amp;verwalten...</translation>
        </message>
        <message>
            <source>There is no filter to save. Type one, with Enter behind it.</source>
            <translation>Es gibt keinen Filter zum Speichern. Tippen Sie einen, dahinter Enter.</translation>
        </message>
        <message>
            <source>Filter %1 is saved.</source>
            <translation>Filter %1 ist gespeichert.</translation>
        </message>
        <message>
            <source>Not all of %1 can be applied here. %2</source>
            <translation>Nicht alles von %1 kann hier angewendet werden. %2</translation>
        </message>
        <message>
            <source>Filter %1 is applied.</source>
            <translation>Filter %1 ist angewendet.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SavedFilters</name>
        <message>
            <source>A filter needs a name.</source>
            <translation>Ein Filter braucht einen Namen.</translation>
        </message>
        <message>
            <source>The name has %1 characters; at most %2 are possible.</source>
            <translation>Der Name hat %1 Zeichen; höchstens %2 sind möglich.</translation>
        </message>
        <message>
            <source>There are %1 saved filters; delete one first.</source>
            <translation>Es gibt %1 gespeicherte Filter; löschen Sie erst einen.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SavedFiltersDialog</name>
        <message>
            <source>Saved filters</source>
            <translation>Gespeicherte Filter</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Umbenennen</translation>
        </message>
        <message>
            <source>Rename (F2)</source>
            <translation>Umbenennen (F2)</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Löschen</translation>
        </message>
        <message>
            <source>Delete (Del)</source>
            <translation>Löschen (Entf)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>&amp;Apply filter</source>
            <translation>Filter &amp;anwenden</translation>
        </message>
        <message>
            <source>No filter is saved.</source>
            <translation>Kein Filter ist gespeichert.</translation>
        </message>
        <message>
            <source>Another filter is named %1.</source>
            <translation>Ein anderer Filter heißt %1.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SchedulerList</name>
        <message>
            <source>&amp;Scheduler</source>
            <translation>&amp;Scheduler</translation>
        </message>
        <message numerus="yes">
            <source>%n to choose from</source>
            <translation>
                <numerusform>%n zur Auswahl</numerusform>
                <numerusform>%n zur Auswahl</numerusform>
            </translation>
        </message>
        <message>
            <source>Scheduler</source>
            <translation>Scheduler</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SchedulerModel</name>
        <message>
            <source>round robin</source>
            <translation>reihum</translation>
        </message>
        <message>
            <source>Each server in turn. Weights are ignored.</source>
            <translation>Jeder Server der Reihe nach. Gewichte zählen nicht.</translation>
        </message>
        <message>
            <source>Good when all servers are equal and all requests cost the same. A weight of 0 still drains. No extra options.</source>
            <translation>Gut, wenn alle Server gleich sind und alle Anfragen gleich viel kosten. Gewicht 0 leert trotzdem. Keine weiteren Optionen.</translation>
        </message>
        <message>
            <source>weighted round robin</source>
            <translation>gewichtet reihum</translation>
        </message>
        <message>
            <source>Each in turn, more often for higher weights.</source>
            <translation>Der Reihe nach, öfter bei höherem Gewicht.</translation>
        </message>
        <message>
            <source>Shares follow the weights exactly, whatever the servers are doing. No extra options.</source>
            <translation>Die Anteile folgen genau den Gewichten, was immer die Server tun. Keine weiteren Optionen.</translation>
        </message>
        <message>
            <source>least connections</source>
            <translation>wenigste Verbindungen</translation>
        </message>
        <message>
            <source>The server with the fewest connections.</source>
            <translation>Der Server mit den wenigsten Verbindungen.</translation>
        </message>
        <message>
            <source>Picks the lowest active × 256 + inactive. Weights are ignored, but 0 drains. No extra options.</source>
            <translation>Nimmt das kleinste aktiv × 256 + inaktiv. Gewichte zählen nicht, aber 0 leert. Keine weiteren Optionen.</translation>
        </message>
        <message>
            <source>weighted least connections</source>
            <translation>gewichtet wenigste Verbindungen</translation>
        </message>
        <message>
            <source>Fewest connections for its weight. Good default.</source>
            <translation>Wenigste Verbindungen je Gewicht. Gute Vorgabe.</translation>
        </message>
        <message>
            <source>Picks the lowest (active × 256 + inactive) / weight. New servers fill up quickly, so start them with a low weight. No extra options.</source>
            <translation>Nimmt das kleinste (aktiv × 256 + inaktiv) / Gewicht. Neue Server füllen sich schnell, also mit kleinem Gewicht anfangen. Keine weiteren Optionen.</translation>
        </message>
        <message>
            <source>locality-based least connections</source>
            <translation>ortsgebunden wenigste Verbindungen</translation>
        </message>
        <message>
            <source>Keeps a destination on one server until it is overloaded.</source>
            <translation>Hält ein Ziel auf einem Server, bis er überlastet ist.</translation>
        </message>
        <message>
            <source>For clusters of caches behind a firewall mark: a destination address moves to the least loaded server only under overload.</source>
            <translation>Für Gruppen von Caches hinter einer Firewall-Markierung: Eine Zieladresse zieht nur bei Überlast zum am wenigsten belasteten Server um.</translation>
        </message>
        <message>
            <source>locality-based least connections with replication</source>
            <translation>ortsgebunden wenigste Verbindungen mit Vervielfachung</translation>
        </message>
        <message>
            <source>As lblc, but a set of servers per destination.</source>
            <translation>Wie lblc, aber eine Menge von Servern je Ziel.</translation>
        </message>
        <message>
            <source>The set of a destination grows under load and shrinks when it has been quiet. For caches with popular objects.</source>
            <translation>Die Menge eines Ziels wächst unter Last und schrumpft, wenn es ruhig war. Für Caches mit beliebten Objekten.</translation>
        </message>
        <message>
            <source>destination hashing</source>
            <translation>Hash des Ziels</translation>
        </message>
        <message>
            <source>Same server for the same destination address.</source>
            <translation>Gleicher Server für gleiche Zieladresse.</translation>
        </message>
        <message>
            <source>A table of 256 places. Weights are ignored; a drained server keeps its places and refuses them.</source>
            <translation>Eine Tabelle mit 256 Plätzen. Gewichte zählen nicht; ein Server, der geleert wird, behält seine Plätze und weist sie ab.</translation>
        </message>
        <message>
            <source>source hashing</source>
            <translation>Hash der Quelle</translation>
        </message>
        <message>
            <source>Same server for the same client address.</source>
            <translation>Gleicher Server für gleiche Client-Adresse.</translation>
        </message>
        <message>
            <source>A table of 256 places, filled by weight. Most clients move when the pool changes; mh moves fewer.</source>
            <translation>Eine Tabelle mit 256 Plätzen, nach Gewicht gefüllt. Die meisten Clients ziehen um, wenn sich der Pool ändert; bei mh weniger.</translation>
        </message>
        <message>
            <source>shortest expected delay</source>
            <translation>kürzeste erwartete Wartezeit</translation>
        </message>
        <message>
            <source>Shortest expected delay: (active + 1) / weight.</source>
            <translation>Kürzeste erwartete Wartezeit: (aktiv + 1) / Gewicht.</translation>
        </message>
        <message>
            <source>Prefers strong servers while there is little to do. No extra options.</source>
            <translation>Bevorzugt starke Server, solange wenig zu tun ist. Keine weiteren Optionen.</translation>
        </message>
        <message>
            <source>never queue</source>
            <translation>nie anstellen</translation>
        </message>
        <message>
            <source>An idle server if there is one, else as sed.</source>
            <translation>Ein untätiger Server, falls es einen gibt, sonst wie sed.</translation>
        </message>
        <message>
            <source>UDP is never active, so UDP always goes to one server. No extra options.</source>
            <translation>UDP ist nie aktiv, also geht UDP immer an einen Server. Keine weiteren Optionen.</translation>
        </message>
        <message>
            <source>Maglev hashing</source>
            <translation>Maglev-Hash</translation>
        </message>
        <message>
            <source>Same server per client; few move when the pool changes.</source>
            <translation>Gleicher Server je Client; wenige ziehen um, wenn sich der Pool ändert.</translation>
        </message>
        <message>
            <source>A table of 4093 places, filled by weight. Directors with the same servers choose the same without connection sync.</source>
            <translation>Eine Tabelle mit 4093 Plätzen, nach Gewicht gefüllt. Directors mit gleichen Servern wählen gleich, ohne Abgleich der Verbindungen.</translation>
        </message>
        <message>
            <source>weighted failover</source>
            <translation>gewichtete Reserve</translation>
        </message>
        <message>
            <source>All to the highest weight server that is up.</source>
            <translation>Alle an den laufenden Server mit dem höchsten Gewicht.</translation>
        </message>
        <message>
            <source>The others stand by in the order of their weights. No extra options.</source>
            <translation>Die anderen stehen in der Reihenfolge ihrer Gewichte bereit. Keine weiteren Optionen.</translation>
        </message>
        <message>
            <source>weighted overflow</source>
            <translation>gewichteter Überlauf</translation>
        </message>
        <message>
            <source>Fill the highest weight server first, then the next.</source>
            <translation>Erst den Server mit dem höchsten Gewicht füllen, dann den nächsten.</translation>
        </message>
        <message>
            <source>The weight is the number of active connections after which the next server is used. No extra options.</source>
            <translation>Das Gewicht ist die Zahl aktiver Verbindungen, nach der der nächste Server drankommt. Keine weiteren Optionen.</translation>
        </message>
        <message>
            <source>weighted random twos choice</source>
            <translation>gewichtet zufällig, Wahl aus zweien</translation>
        </message>
        <message>
            <source>Draws two servers by weight and takes the better one.</source>
            <translation>Zieht zwei Server nach Gewicht und nimmt den besseren.</translation>
        </message>
        <message>
            <source>Several directors do not all run to the same idle server. Not built into every kernel.</source>
            <translation>Mehrere Directors laufen nicht alle zum selben untätigen Server. Nicht in jedem Kernel enthalten.</translation>
        </message>
        <message>
            <source>%1, %2.</source>
            <comment>key and title of a scheduler</comment>
            <translation>%1, %2.</translation>
        </message>
        <message>
            <source>Choose another server when the chosen one takes no connections</source>
            <translation>Einen anderen Server wählen, wenn der gewählte keine Verbindungen annimmt</translation>
        </message>
        <message>
            <source>Tell clients apart by port too, not only by address</source>
            <translation>Clients auch am Port unterscheiden, nicht nur an der Adresse</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SearchBox</name>
        <message>
            <source>Ctrl+K</source>
            <translation>Ctrl+K</translation>
        </message>
        <message>
            <source>Find service, server or address</source>
            <translation>Dienst, Server oder Adresse finden</translation>
        </message>
        <message>
            <source>Find anything</source>
            <translation>Alles finden</translation>
        </message>
        <message>
            <source>Find a service, a server, an address or a command (Ctrl+K)</source>
            <translation>Einen Dienst, Server, eine Adresse oder einen Befehl finden (Ctrl+K)</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SeriesLegend</name>
        <message>
            <source>Legend</source>
            <translation>Legende</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n weiterer</numerusform>
                <numerusform>%n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerChips</name>
        <message>
            <source>Type addresses or drag servers here (optional)</source>
            <translation>Adressen eintippen oder Server hierher ziehen (freiwillig)</translation>
        </message>
        <message>
            <source>Add a real server</source>
            <translation>Einen Real-Server hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerEvidence</name>
        <message>
            <source>There are no counters of this server.</source>
            <translation>Von diesem Server gibt es keine Zähler.</translation>
        </message>
        <message numerus="yes">
            <source>Weight 0: no new connections. %Ln connection(s) still active.</source>
            <translation>
                <numerusform>Gewicht 0: keine neuen Verbindungen. %Ln Verbindung ist noch aktiv.</numerusform>
                <numerusform>Gewicht 0: keine neuen Verbindungen. %Ln Verbindungen sind noch aktiv.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln active connection(s) reached the upper limit of %1.</source>
            <translation>
                <numerusform>%Ln aktive Verbindung erreicht die obere Grenze von %1.</numerusform>
                <numerusform>%Ln aktive Verbindungen erreichen die obere Grenze von %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Replies of this server do not pass through the director, and there is no health check.</source>
            <translation>Antworten dieses Servers kommen nicht durch den Director, und es gibt keine Prüfung.</translation>
        </message>
        <message numerus="yes">
            <source>No reply for %n second(s) while packets were sent to it.</source>
            <translation>
                <numerusform>Seit %n Sekunde keine Antwort, obwohl Pakete zu ihm gingen.</numerusform>
                <numerusform>Seit %n Sekunden keine Antwort, obwohl Pakete zu ihm gingen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It replied within the last %n second(s).</source>
            <translation>
                <numerusform>Er hat in der letzten %n Sekunde geantwortet.</numerusform>
                <numerusform>Er hat in den letzten %n Sekunden geantwortet.</numerusform>
            </translation>
        </message>
        <message>
            <source>Packets were sent to it without a reply. Not every UDP service replies.</source>
            <translation>Pakete gingen ohne Antwort zu ihm. Nicht jeder UDP-Dienst antwortet.</translation>
        </message>
        <message numerus="yes">
            <source>No traffic since its last reply %n second(s) ago.</source>
            <translation>
                <numerusform>Kein Verkehr seit seiner letzten Antwort vor %n Sekunde.</numerusform>
                <numerusform>Kein Verkehr seit seiner letzten Antwort vor %n Sekunden.</numerusform>
            </translation>
        </message>
        <message>
            <source>No replies seen yet, and there is no health check.</source>
            <translation>Noch keine Antworten gesehen, und es gibt keine Prüfung.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerInspector</name>
        <message>
            <source>connections</source>
            <translation>Verbindungen</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>&amp;Port</translation>
        </message>
        <message>
            <source>Masq (NAT)</source>
            <translation>Masq (NAT)</translation>
        </message>
        <message>
            <source>&amp;Forwarding</source>
            <translation>&amp;Weiterleitung</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>&amp;Weight</source>
            <translation>&amp;Gewicht</translation>
        </message>
        <message>
            <source>0 drains: no new connections.</source>
            <translation>0 leert: keine neuen Verbindungen.</translation>
        </message>
        <message>
            <source>Upper limit, connections</source>
            <translation>Obere Grenze, Verbindungen</translation>
        </message>
        <message>
            <source>&amp;Upper limit</source>
            <translation>&amp;Obere Grenze</translation>
        </message>
        <message>
            <source>Lower limit, connections</source>
            <translation>Untere Grenze, Verbindungen</translation>
        </message>
        <message>
            <source>&amp;Lower limit</source>
            <translation>&amp;Untere Grenze</translation>
        </message>
        <message>
            <source>Over the upper limit, a server gets no new connections until it falls below the lower one.</source>
            <translation>Über der oberen Grenze bekommt ein Server keine neuen Verbindungen, bis er unter die untere fällt.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Copy command</source>
            <translation>Befehl kopieren</translation>
        </message>
        <message>
            <source>Drain</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Undrain</source>
            <translation>Wieder aufnehmen</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) in several services</source>
            <translation>
                <numerusform>%n Server in mehreren Diensten</numerusform>
                <numerusform>%n Server in mehreren Diensten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) in %1</source>
            <translation>
                <numerusform>%n Server in %1</numerusform>
                <numerusform>%n Server in %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Names are given to one server at a time.</source>
            <translation>Namen werden einem Server nach dem anderen gegeben.</translation>
        </message>
        <message>
            <source>Route, Tunnel and Local keep the port of the service.</source>
            <translation>Route, Tunnel und Lokal behalten den Port des Dienstes.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Only Tunnel crosses address families.</source>
            <translation>Nur Tunnel überbrückt Adressfamilien.</translation>
        </message>
        <message>
            <source>%1 is not a whole number of %2 to %3.</source>
            <translation>%1 ist keine ganze Zahl von %2 bis %3.</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nichts</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) take connections again in the draft</source>
            <translation>
                <numerusform>%n Server nimmt im Entwurf wieder Verbindungen an</numerusform>
                <numerusform>%n Server nehmen im Entwurf wieder Verbindungen an</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) drain in the draft</source>
            <translation>
                <numerusform>%n Server wird im Entwurf geleert</numerusform>
                <numerusform>%n Server werden im Entwurf geleert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) copied</source>
            <translation>
                <numerusform>%n Befehl kopiert</numerusform>
                <numerusform>%n Befehle kopiert</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerLineReader</name>
        <message>
            <source>too many columns</source>
            <translation>zu viele Spalten</translation>
        </message>
        <message numerus="yes">
            <source>This row has %n value(s), but there are only the columns %1.</source>
            <translation>
                <numerusform>Diese Zeile hat %n Wert, aber es gibt nur die Spalten %1.</numerusform>
                <numerusform>Diese Zeile hat %n Werte, aber es gibt nur die Spalten %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>two names</source>
            <translation>zwei Namen</translation>
        </message>
        <message>
            <source>"%1" is a second name after "%2". A name has no spaces here.</source>
            <translation>„%1“ ist ein zweiter Name nach „%2“. Ein Name hat hier keine Leerzeichen.</translation>
        </message>
        <message>
            <source>%1 has no value</source>
            <translation>%1 hat keinen Wert</translation>
        </message>
        <message>
            <source>not a %1: %2</source>
            <translation>kein %1: %2</translation>
        </message>
        <message>
            <source>The %1 goes from %2 to %3.</source>
            <translation>%1 geht von %2 bis %3.</translation>
        </message>
        <message>
            <source>not an address</source>
            <translation>keine Adresse</translation>
        </message>
        <message>
            <source>%1 is not an address. An IPv6 address with a port is written [2001:db8::10]:443.</source>
            <translation>%1 ist keine Adresse. Eine IPv6-Adresse mit Port schreibt man [2001:db8::10]:443.</translation>
        </message>
        <message>
            <source>not a range</source>
            <translation>kein Bereich</translation>
        </message>
        <message>
            <source>%1 is not a range. It is written 10.0.0.21-28 or 10.0.0.21-10.0.1.28.</source>
            <translation>%1 ist kein Bereich. Man schreibt 10.0.0.21-28 oder 10.0.0.21-10.0.1.28.</translation>
        </message>
        <message>
            <source>range ends before it starts</source>
            <translation>Bereich endet vor seinem Anfang</translation>
        </message>
        <message>
            <source>%1 ends before it starts. Swap the two ends.</source>
            <translation>%1 endet vor dem Anfang. Tauschen Sie die beiden Enden.</translation>
        </message>
        <message>
            <source>not a network</source>
            <translation>kein Netz</translation>
        </message>
        <message>
            <source>%1 is not a network. It is written 10.0.0.16/29 or 2001:db8::/124.</source>
            <translation>%1 ist kein Netz. Man schreibt 10.0.0.16/29 oder 2001:db8::/124.</translation>
        </message>
        <message>
            <source>%1 is neither an address nor a host name.</source>
            <translation>%1 ist weder Adresse noch Rechnername.</translation>
        </message>
        <message>
            <source>not a command</source>
            <translation>kein Befehl</translation>
        </message>
        <message>
            <source>ipvsadm would refuse this line: %1.</source>
            <translation>ipvsadm würde diese Zeile ablehnen: %1.</translation>
        </message>
        <message>
            <source>adds no server</source>
            <translation>fügt keinen Server hinzu</translation>
        </message>
        <message>
            <source>Only lines with -a or -e name a real server. Use Import for whole rule files.</source>
            <translation>Nur Zeilen mit -a oder -e nennen einen Real-Server. Für ganze Regeldateien gibt es Importieren.</translation>
        </message>
        <message>
            <source>too many: %1</source>
            <translation>zu viele: %1</translation>
        </message>
        <message>
            <source>%1 has %2 addresses. One line adds at most %3.</source>
            <translation>%1 hat %2 Adressen. Eine Zeile fügt höchstens %3 hinzu.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerListEdit</name>
        <message>
            <source>Servers, one per line</source>
            <translation>Server, einer je Zeile</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>Zeile %1: %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerListParser</name>
        <message>
            <source>the list of servers</source>
            <translation>die Liste der Server</translation>
        </message>
        <message>
            <source>looking up</source>
            <translation>wird gesucht</translation>
        </message>
        <message>
            <source>%1 is being looked up.</source>
            <translation>%1 wird gesucht.</translation>
        </message>
        <message>
            <source>name not found</source>
            <translation>Name nicht gefunden</translation>
        </message>
        <message>
            <source>%1 was not found: %2</source>
            <translation>%1 wurde nicht gefunden: %2</translation>
        </message>
        <message>
            <source>list is full</source>
            <translation>Liste ist voll</translation>
        </message>
        <message>
            <source>One list adds at most %1 servers.</source>
            <translation>Eine Liste fügt höchstens %1 Server hinzu.</translation>
        </message>
        <message>
            <source>also in line %1</source>
            <translation>auch in Zeile %1</translation>
        </message>
        <message>
            <source>%1 is in line %2 already.</source>
            <translation>%1 steht schon in Zeile %2.</translation>
        </message>
        <message>
            <source>%1 needs %2 here</source>
            <translation>%1 braucht hier %2</translation>
        </message>
        <message>
            <source>%1 has another address family than the service. With %2 both must be %3; only Tunnel crosses families.</source>
            <translation>%1 hat eine andere Adressfamilie als der Dienst. Mit %2 müssen beide %3 sein; nur Tunnel überbrückt Familien.</translation>
        </message>
        <message>
            <source>not possible</source>
            <translation>nicht möglich</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n Server</numerusform>
                <numerusform>%n Server</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Adds %n server(s).</source>
            <translation>
                <numerusform>Fügt %n Server hinzu.</numerusform>
                <numerusform>Fügt %n Server hinzu.</numerusform>
            </translation>
        </message>
        <message>
            <source>already in %1</source>
            <translation>schon in %1</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) are in %1 already and stay as they are.</source>
            <translation>
                <numerusform>%n Server ist schon in %1 und bleibt, wie er ist.</numerusform>
                <numerusform>%n Server sind schon in %1 und bleiben, wie sie sind.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 already there</source>
            <translation>%1, %2 schon da</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerPreviewModel</name>
        <message>
            <source>skipped, already in %1</source>
            <translation>übersprungen, schon in %1</translation>
        </message>
        <message>
            <source>new, from line %1</source>
            <translation>neu, aus Zeile %1</translation>
        </message>
        <message>
            <source>TCP answers, %1 ms</source>
            <translation>TCP antwortet, %1 ms</translation>
        </message>
        <message>
            <source>refuses connections</source>
            <translation>lehnt Verbindungen ab</translation>
        </message>
        <message>
            <source>does not answer</source>
            <translation>antwortet nicht</translation>
        </message>
        <message>
            <source>cannot be reached</source>
            <translation>nicht erreichbar</translation>
        </message>
        <message>
            <source>testing</source>
            <translation>wird versucht</translation>
        </message>
        <message>
            <source>line %1: %2</source>
            <translation>Zeile %1: %2</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Dienst</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Modus</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Test from %1</source>
            <translation>Versuch von %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerRowDelegate</name>
        <message>
            <source>Up</source>
            <translation>In Betrieb</translation>
        </message>
        <message>
            <source>Draining</source>
            <translation>Wird geleert</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Ausgefallen</translation>
        </message>
        <message>
            <source>Over limit</source>
            <translation>Über Grenze</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Unbekannt</translation>
        </message>
        <message>
            <source>New, rising</source>
            <translation>Neu, steigt</translation>
        </message>
        <message>
            <source>Rising</source>
            <translation>Steigt</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Dazu</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>one-packet</source>
            <translation>Einzelpaket</translation>
        </message>
        <message>
            <source>none expected</source>
            <translation>keine erwartet</translation>
        </message>
        <message>
            <source> of %1</source>
            <translation> von %1</translation>
        </message>
        <message>
            <source>Weight %1, live %2</source>
            <translation>Gewicht %1, aktiv %2</translation>
        </message>
        <message>
            <source>Weight %1. Click the bar or press F2 to change it.</source>
            <translation>Gewicht %1. Auf den Balken klicken oder F2 drücken, um es zu ändern.</translation>
        </message>
        <message>
            <source>No new connections are expected here.</source>
            <translation>Hier werden keine neuen Verbindungen erwartet.</translation>
        </message>
        <message>
            <source>Share of new connections. The tick is what the live weights expect: %1.</source>
            <translation>Anteil neuer Verbindungen. Der Strich ist, was die aktiven Gewichte erwarten lassen: %1.</translation>
        </message>
        <message>
            <source>Drag to move. Ctrl copies.</source>
            <translation>Ziehen zum Verschieben. Strg kopiert.</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServersModel</name>
        <message>
            <source>state not known</source>
            <translation>Zustand unbekannt</translation>
        </message>
        <message>
            <source>up</source>
            <translation>in Betrieb</translation>
        </message>
        <message>
            <source>draining</source>
            <translation>wird geleert</translation>
        </message>
        <message>
            <source>down</source>
            <translation>ausgefallen</translation>
        </message>
        <message>
            <source>over limit</source>
            <translation>über der Grenze</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>not in a pool</source>
            <translation>in keinem Pool</translation>
        </message>
        <message>
            <source>No pool uses this server, so nothing is known about it.</source>
            <translation>Kein Pool benutzt diesen Server, also ist nichts über ihn bekannt.</translation>
        </message>
        <message>
            <source>Not in a pool</source>
            <translation>In keinem Pool</translation>
        </message>
        <message>
            <source>In pools</source>
            <translation>In Pools</translation>
        </message>
        <message numerus="yes">
            <source>Not in a pool, %n server(s)</source>
            <translation>
                <numerusform>In keinem Pool, %n Server</numerusform>
                <numerusform>In keinem Pool, %n Server</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In pools, %n server(s)</source>
            <translation>
                <numerusform>In Pools, %n Server</numerusform>
                <numerusform>In Pools, %n Server</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>remove %n server(s) from pools</source>
            <translation>
                <numerusform>%n Server aus Pools entfernen</numerusform>
                <numerusform>%n Server aus Pools entfernen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServersPane</name>
        <message>
            <source>Servers</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Name, address, pool</source>
            <translation>Name, Adresse, Pool</translation>
        </message>
        <message>
            <source>Search servers</source>
            <translation>Server suchen</translation>
        </message>
        <message>
            <source>Show servers of one state only</source>
            <translation>Nur Server eines Zustands zeigen</translation>
        </message>
        <message>
            <source>All</source>
            <comment>filter of servers</comment>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Up</source>
            <comment>filter of servers</comment>
            <translation>In Betrieb</translation>
        </message>
        <message>
            <source>Down</source>
            <comment>filter of servers</comment>
            <translation>Ausgefallen</translation>
        </message>
        <message>
            <source>Draining</source>
            <comment>filter of servers</comment>
            <translation>Wird geleert</translation>
        </message>
        <message>
            <source>Over limit</source>
            <comment>filter of servers</comment>
            <translation>Über Grenze</translation>
        </message>
        <message>
            <source>Filter: %1</source>
            <translation>Filter: %1</translation>
        </message>
        <message>
            <source>No server has this state.</source>
            <translation>Kein Server ist in diesem Zustand.</translation>
        </message>
        <message>
            <source>Nothing matches "%1".</source>
            <translation>Nichts passt zu „%1“.</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>Filter leeren</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) leave their pools in the draft</source>
            <translation>
                <numerusform>%n Server verlässt im Entwurf seine Pools</numerusform>
                <numerusform>%n Server verlassen im Entwurf ihre Pools</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove from %n pool(s), drain first</source>
            <translation>
                <numerusform>Aus %n Pool entfernen, erst leeren</numerusform>
                <numerusform>Aus %n Pools entfernen, erst leeren</numerusform>
            </translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Vergessen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServersTree</name>
        <message>
            <source>Remove from the pool</source>
            <translation>Aus dem Pool entfernen</translation>
        </message>
        <message>
            <source>Drained first, removed when empty</source>
            <translation>Wird erst geleert und dann entfernt</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceDialog</name>
        <message>
            <source>New virtual service - %1</source>
            <translation>Neuer virtueller Dienst - %1</translation>
        </message>
        <message>
            <source>Match</source>
            <translation>Erkennen an</translation>
        </message>
        <message>
            <source>TCP</source>
            <translation>TCP</translation>
        </message>
        <message>
            <source>UDP</source>
            <translation>UDP</translation>
        </message>
        <message>
            <source>SCTP</source>
            <translation>SCTP</translation>
        </message>
        <message>
            <source>Firewall mark</source>
            <translation>Firewall-Markierung</translation>
        </message>
        <message>
            <source>Virtual address</source>
            <translation>Virtuelle Adresse</translation>
        </message>
        <message>
            <source>192.0.2.10 or 2001:db8::10</source>
            <translation>192.0.2.10 oder 2001:db8::10</translation>
        </message>
        <message>
            <source>&amp;Virtual address</source>
            <translation>&amp;Virtuelle Adresse</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>&amp;Port</translation>
        </message>
        <message>
            <source>IPv4</source>
            <translation>IPv4</translation>
        </message>
        <message>
            <source>IPv6</source>
            <translation>IPv6</translation>
        </message>
        <message>
            <source>Address family of the marked packets</source>
            <translation>Adressfamilie der markierten Pakete</translation>
        </message>
        <message>
            <source>&amp;Mark</source>
            <translation>&amp;Markierung</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>Only shown here. ipvsadm does not store names.</source>
            <translation>Nur hier zu sehen. ipvsadm speichert keine Namen.</translation>
        </message>
        <message>
            <source>&amp;Keep each client on one server</source>
            <translation>Jeden Client auf einem Server &amp;halten</translation>
        </message>
        <message>
            <source>Persistence</source>
            <translation>Persistenz</translation>
        </message>
        <message>
            <source>Seconds of persistence</source>
            <translation>Sekunden der Persistenz</translation>
        </message>
        <message>
            <source>Client network</source>
            <translation>Client-Netz</translation>
        </message>
        <message>
            <source>seconds, per client network</source>
            <translation>Sekunden, je Client-Netz</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <source>Tell clients apart by SIP Call-ID</source>
            <translation>Clients an der SIP-Call-ID erkennen</translation>
        </message>
        <message>
            <source>Choose again for every packet</source>
            <translation>Für jedes Paket neu wählen</translation>
        </message>
        <message>
            <source>One-packet</source>
            <translation>Einzelpaket</translation>
        </message>
        <message>
            <source>&amp;Real servers</source>
            <translation>&amp;Real-Server</translation>
        </message>
        <message>
            <source>Masq (NAT): replies pass back through this director</source>
            <translation>Masq (NAT): Antworten kommen durch diesen Director zurück</translation>
        </message>
        <message>
            <source>Route (direct): replies go straight to the client</source>
            <translation>Route (direkt): Antworten gehen direkt zum Client</translation>
        </message>
        <message>
            <source>Tunnel (IPIP): as Route, also into other networks</source>
            <translation>Tunnel (IPIP): wie Route, auch in andere Netze</translation>
        </message>
        <message>
            <source>Local: the server runs on this director</source>
            <translation>Lokal: der Server läuft auf diesem Director</translation>
        </message>
        <message>
            <source>&amp;Forwarding</source>
            <translation>&amp;Weiterleitung</translation>
        </message>
        <message>
            <source>Weight of each server</source>
            <translation>Gewicht jedes Servers</translation>
        </message>
        <message>
            <source>&amp;Weight each</source>
            <translation>&amp;Gewicht je Server</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Add to draft</source>
            <translation>Zum &amp;Entwurf hinzufügen</translation>
        </message>
        <message>
            <source>Turn on persistence</source>
            <translation>Persistenz einschalten</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s) to fix</source>
            <translation>
                <numerusform>%n Problem zu beheben</numerusform>
                <numerusform>%n Probleme zu beheben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) to fill in</source>
            <translation>
                <numerusform>%n Feld auszufüllen</numerusform>
                <numerusform>%n Felder auszufüllen</numerusform>
            </translation>
        </message>
        <message>
            <source>Not added</source>
            <translation>Nicht hinzugefügt</translation>
        </message>
        <message>
            <source>The service was not added to the draft: %1.</source>
            <translation>Der Dienst wurde nicht in den Entwurf aufgenommen: %1.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceForm</name>
        <message>
            <source>%1 is not a firewall mark. Marks go from 1 to 4294967295.</source>
            <translation>%1 ist keine Firewall-Markierung. Markierungen gehen von 1 bis 4294967295.</translation>
        </message>
        <message>
            <source>There is a service for firewall mark %1 already.</source>
            <translation>Für Firewall-Markierung %1 gibt es schon einen Dienst.</translation>
        </message>
        <message>
            <source>%1 stands for no address. Give the address that clients use.</source>
            <translation>%1 steht für keine Adresse. Geben Sie die Adresse an, die Clients benutzen.</translation>
        </message>
        <message>
            <source>%1 is a service already. Add servers to it instead.</source>
            <translation>%1 ist schon ein Dienst. Fügen Sie Server zu ihm hinzu.</translation>
        </message>
        <message>
            <source>%1 is not a port. Ports go from 0 to 65535.</source>
            <translation>%1 ist kein Port. Ports gehen von 0 bis 65535.</translation>
        </message>
        <message>
            <source>Port 0 means every port and needs persistence.</source>
            <translation>Port 0 heißt jeder Port und braucht Persistenz.</translation>
        </message>
        <message>
            <source>The time goes from 1 to 2678400 seconds (31 days).</source>
            <translation>Die Zeit geht von 1 bis 2678400 Sekunden (31 Tage).</translation>
        </message>
        <message>
            <source>%1 is not a weight. Weights go from 0 to 65535.</source>
            <translation>%1 ist kein Gewicht. Gewichte gehen von 0 bis 65535.</translation>
        </message>
        <message>
            <source>%1 is not a known name. Give its address.</source>
            <translation>%1 ist kein bekannter Name. Geben Sie seine Adresse an.</translation>
        </message>
        <message>
            <source>A client network is /1 to /32 or a mask such as 255.255.255.0.</source>
            <translation>Ein Client-Netz ist /1 bis /32 oder eine Maske wie 255.255.255.0.</translation>
        </message>
        <message>
            <source>A client network is /1 to /128 for IPv6.</source>
            <translation>Ein Client-Netz ist /1 bis /128 für IPv6.</translation>
        </message>
        <message>
            <source>Call-IDs are read from SIP over UDP only.</source>
            <translation>Call-IDs werden nur aus SIP über UDP gelesen.</translation>
        </message>
        <message>
            <source>Only UDP packets can be sent without a connection.</source>
            <translation>Nur UDP-Pakete können ohne Verbindung gesendet werden.</translation>
        </message>
        <message>
            <source>Needs persistence.</source>
            <translation>Braucht Persistenz.</translation>
        </message>
        <message>
            <source>A firewall mark has no address and no port of its own.</source>
            <translation>Eine Firewall-Markierung hat keine eigene Adresse und keinen eigenen Port.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceHeaderDelegate</name>
        <message>
            <source>Add</source>
            <translation>Dazu</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>one-packet</source>
            <translation>Einzelpaket</translation>
        </message>
        <message>
            <source>answers nothing</source>
            <translation>antwortet nicht</translation>
        </message>
        <message>
            <source>No live data</source>
            <translation>Keine Live-Daten</translation>
        </message>
        <message>
            <source>active</source>
            <translation>aktiv</translation>
        </message>
        <message>
            <source>conn/s</source>
            <translation>Verb./s</translation>
        </message>
        <message>
            <source>1 server</source>
            <translation>1 Server</translation>
        </message>
        <message numerus="yes">
            <source>%n servers</source>
            <translation>
                <numerusform>%n Server</numerusform>
                <numerusform>%n Server</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 down</source>
            <translation>%1, %2 ausgefallen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceInspector</name>
        <message>
            <source>Matches</source>
            <translation>Erkennt</translation>
        </message>
        <message>
            <source>This machine</source>
            <translation>Dieser Rechner</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Scheduler</source>
            <translation>&amp;Scheduler</translation>
        </message>
        <message>
            <source>Keep clients on one server</source>
            <translation>Clients auf einem Server halten</translation>
        </message>
        <message>
            <source>&amp;Persistence</source>
            <translation>&amp;Persistenz</translation>
        </message>
        <message>
            <source>Seconds of persistence</source>
            <translation>Sekunden der Persistenz</translation>
        </message>
        <message>
            <source>Client network of persistence</source>
            <translation>Client-Netz der Persistenz</translation>
        </message>
        <message>
            <source>s, per</source>
            <translation>s, je</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <source>By SIP Call-ID</source>
            <translation>An SIP-Call-ID</translation>
        </message>
        <message>
            <source>Choose for every packet</source>
            <translation>Für jedes Paket wählen</translation>
        </message>
        <message>
            <source>One-packet</source>
            <translation>Einzelpaket</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Add servers</source>
            <translation>Server hinzufügen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the commands that make this service</source>
            <translation>Die Befehle kopieren, die diesen Dienst erzeugen</translation>
        </message>
        <message>
            <source>service %1</source>
            <translation>Dienst %1</translation>
        </message>
        <message>
            <source>Port 0 means every port and needs persistence.</source>
            <translation>Port 0 heißt jeder Port und braucht Persistenz.</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n Server</numerusform>
                <numerusform>%n Server</numerusform>
            </translation>
        </message>
        <message>
            <source>The time goes from 1 to 2678400 seconds (31 days).</source>
            <translation>Die Zeit geht von 1 bis 2678400 Sekunden (31 Tage).</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) copied</source>
            <translation>
                <numerusform>%n Befehl kopiert</numerusform>
                <numerusform>%n Befehle kopiert</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServicePicker</name>
        <message>
            <source>Move to service</source>
            <translation>In Dienst verschieben</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Dienste</translation>
        </message>
        <message>
            <source>Find service</source>
            <translation>Dienst finden</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>already in this service</source>
            <translation>schon in diesem Dienst</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceTokens</name>
        <message>
            <source>Add a service</source>
            <translation>Dienst hinzufügen</translation>
        </message>
        <message>
            <source>Show all services</source>
            <translation>Alle Dienste zeigen</translation>
        </message>
        <message>
            <source>%1   %2</source>
            <comment>name, address</comment>
            <translation>%1   %2</translation>
        </message>
        <message>
            <source>Add a second service</source>
            <translation>Zweiten Dienst hinzufügen</translation>
        </message>
        <message>
            <source>Add another service</source>
            <translation>Weiteren Dienst hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SettingsDialog</name>
        <message>
            <source>pages with settings that differ from the default</source>
            <translation>Seiten mit Werten, die vom Standard abweichen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>De&amp;faults</source>
            <translation>S&amp;tandard</translation>
        </message>
        <message>
            <source>Set everything on this page to its default</source>
            <translation>Alles auf dieser Seite auf den Standard setzen</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>Einstellung suchen</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>Filter leeren</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>The settings of the console take effect at once. Those of a director need authentication.</source>
            <translation>Die Einstellungen der Konsole gelten sofort. Die eines Directors brauchen eine Anmeldung.</translation>
        </message>
        <message>
            <source>Saving. Waiting for the director.</source>
            <translation>Wird gespeichert. Warten auf den Director.</translation>
        </message>
        <message>
            <source>Settings of a director need authentication.</source>
            <translation>Einstellungen eines Directors brauchen eine Anmeldung.</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) not saved yet: %1.</source>
            <translation>
                <numerusform>%n Wert noch nicht gespeichert: %1.</numerusform>
                <numerusform>%n Werte noch nicht gespeichert: %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Propose for %n director(s)</source>
            <translation>
                <numerusform>Für %n Director &amp;vorschlagen</numerusform>
                <numerusform>Für %n Directors &amp;vorschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Save for %n director(s)</source>
            <translation>
                <numerusform>Für %n Director &amp;speichern</numerusform>
                <numerusform>Für %n Director &amp;speichern</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n version(s) of %1 would be removed for good.</source>
            <translation>
                <numerusform>%n Version von %1 würde endgültig entfernt.</numerusform>
                <numerusform>%n Versionen von %1 würden endgültig entfernt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Its %n marked one(s) stay.</source>
            <translation>
                <numerusform>Seine %n markierte bleibt.</numerusform>
                <numerusform>Seine %n markierten bleiben.</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove old versions</source>
            <translation>Alte Versionen entfernen</translation>
        </message>
        <message>
            <source>The oldest go first; marked versions and the two newest never do. Export history on the page of this limit saves a copy of them.</source>
            <translation>Die ältesten gehen zuerst; markierte und die zwei neuesten nie. „Verlauf exportieren“ auf der Seite dieser Grenze speichert eine Kopie.</translation>
        </message>
        <message>
            <source>Save and remove</source>
            <translation>Speichern und entfernen</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Leave without saving the settings of the director?</source>
            <translation>Gehen, ohne die Einstellungen des Directors zu speichern?</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Gehen</translation>
        </message>
        <message>
            <source>Nothing matches "%1".</source>
            <translation>Nichts passt zu „%1“.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SettingsRow</name>
        <message numerus="yes">
            <source>%n values</source>
            <translation>
                <numerusform>%n Wert</numerusform>
                <numerusform>%n Werte</numerusform>
            </translation>
        </message>
        <message>
            <source>Differs from the default</source>
            <translation>Weicht vom Standard ab</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ShareBar</name>
        <message>
            <source>Show only %1</source>
            <translation>Nur %1 zeigen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Sidebar</name>
        <message>
            <source>Directors</source>
            <translation>Directors</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Ansichten</translation>
        </message>
        <message>
            <source>Directors and views</source>
            <translation>Directors und Ansichten</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SshLink</name>
        <message>
            <source>The host key of %1 has changed: the machine was set up again, or another one answers in its place. If the change is right, remove the old key: %2</source>
            <translation>Der Host-Schlüssel von %1 hat sich geändert: Die Maschine wurde neu eingerichtet, oder eine andere antwortet an ihrer Stelle. Ist die Änderung richtig, entfernen Sie den alten Schlüssel: %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::StatusLine</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n Sekunde</numerusform>
                <numerusform>%n Sekunden</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 min %2 s</translation>
        </message>
        <message>
            <source>Rule file, offline</source>
            <translation>Regeldatei, offline</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>Keine Verbindung</translation>
        </message>
        <message>
            <source>Helper not running</source>
            <translation>Der Helfer läuft nicht</translation>
        </message>
        <message>
            <source>Waiting for the director</source>
            <translation>Warten auf den Director</translation>
        </message>
        <message>
            <source>Director running</source>
            <translation>Director läuft</translation>
        </message>
        <message>
            <source>Director not running</source>
            <translation>Director läuft nicht</translation>
        </message>
        <message>
            <source>Packets %1</source>
            <translation>Pakete %1</translation>
        </message>
        <message>
            <source>Queue %1</source>
            <translation>Warteschlange %1</translation>
        </message>
        <message>
            <source>Drops %1</source>
            <translation>Verworfen %1</translation>
        </message>
        <message>
            <source>Connections %1</source>
            <translation>Verbindungen %1</translation>
        </message>
        <message>
            <source>Last known:</source>
            <translation>Zuletzt bekannt:</translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n Warteschlange</numerusform>
                <numerusform>%n Warteschlangen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n Thread</numerusform>
                <numerusform>%n Threads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 packet(s)/s</source>
            <translation>
                <numerusform>%1 Paket/s</numerusform>
                <numerusform>%1 Pakete/s</numerusform>
            </translation>
        </message>
        <message>
            <source>Queue %1 of %2</source>
            <translation>Warteschlange %1 von %2</translation>
        </message>
        <message>
            <source>Drops %1/s, %2 since start</source>
            <translation>Verworfen %1/s, %2 seit Start</translation>
        </message>
        <message numerus="yes">
            <source>%1 connection(s)</source>
            <translation>
                <numerusform>%1 Verbindung</numerusform>
                <numerusform>%1 Verbindungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Updated 1 s ago</source>
            <translation>Vor 1 s aktualisiert</translation>
        </message>
        <message>
            <source>Updated %1 s ago</source>
            <translation>Vor %1 s aktualisiert</translation>
        </message>
        <message>
            <source>Last data %1</source>
            <translation>Letzte Daten %1</translation>
        </message>
        <message>
            <source>Data is %1 old</source>
            <translation>Daten sind %1 alt</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ThreeWay</name>
        <message>
            <source>not there</source>
            <translation>nicht da</translation>
        </message>
        <message>
            <source>%1, weight %2</source>
            <translation>%1, Gewicht %2</translation>
        </message>
        <message>
            <source>, limits %1 and %2</source>
            <translation>, Grenzen %1 und %2</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TokenChip</name>
        <message>
            <source>Take out %1</source>
            <translation>%1 herausnehmen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunableDetails</name>
        <message>
            <source>Details of the option</source>
            <translation>Einzelheiten der Option</translation>
        </message>
        <message>
            <source>What it would do here</source>
            <translation>Was es hier bewirken würde</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Copy the setting as a line of sysctl.conf</source>
            <translation>Die Einstellung als Zeile von sysctl.conf kopieren</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>Kopiert: %1</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Ein</translation>
        </message>
        <message>
            <source>New value</source>
            <translation>Neuer Wert</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>Aktuell</translation>
        </message>
        <message>
            <source>New</source>
            <comment>value of a switch in the draft</comment>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Takes effect</source>
            <translation>Wirkt</translation>
        </message>
        <message>
            <source>Same as</source>
            <translation>Wie</translation>
        </message>
        <message>
            <source>Kernel IPVS</source>
            <translation>Kernel-IPVS</translation>
        </message>
        <message>
            <source>Back to current</source>
            <translation>Zurück zum aktuellen</translation>
        </message>
        <message>
            <source>Use default</source>
            <translation>Standard nehmen</translation>
        </message>
        <message>
            <source>%1, also the default</source>
            <comment>value of a switch</comment>
            <translation>%1, auch der Standard</translation>
        </message>
        <message>
            <source>%1, default %2</source>
            <translation>%1, Standard %2</translation>
        </message>
        <message>
            <source>at once, no restart</source>
            <translation>sofort, ohne Neustart</translation>
        </message>
        <message>
            <source>same name and meaning</source>
            <translation>gleicher Name, gleiche Bedeutung</translation>
        </message>
        <message>
            <source>same name; no effect here: %1</source>
            <translation>gleicher Name; hier ohne Wirkung: %1</translation>
        </message>
        <message>
            <source>Nothing that can be counted now.</source>
            <translation>Nichts, das sich jetzt zählen lässt.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunableEffect</name>
        <message numerus="yes">
            <source>%n connection(s) would end when the draft removes their servers. Without it they would hang for up to %1 min.</source>
            <translation>
                <numerusform>%n Verbindung würde enden, wenn der Entwurf ihren Server entfernt. Ohne das hinge sie bis zu %1 min.</numerusform>
                <numerusform>%n Verbindungen würden enden, wenn der Entwurf ihre Server entfernt. Ohne das hingen sie bis zu %1 min.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) of servers that the draft removes would hang for up to %1 min.</source>
            <translation>
                <numerusform>%n Verbindung eines Servers, den der Entwurf entfernt, hinge bis zu %1 min.</numerusform>
                <numerusform>%n Verbindungen von Servern, die der Entwurf entfernt, hingen bis zu %1 min.</numerusform>
            </translation>
        </message>
        <message>
            <source>The draft removes no server with connections.</source>
            <translation>Der Entwurf entfernt keinen Server mit Verbindungen.</translation>
        </message>
        <message>
            <source>No service here remembers clients.</source>
            <translation>Kein Dienst merkt sich hier Clients.</translation>
        </message>
        <message numerus="yes">
            <source>%n remembered client(s) of draining servers would go to other servers with on.</source>
            <translation>
                <numerusform>%n gemerkter Client geleerter Server ginge mit „ein“ zu anderen Servern.</numerusform>
                <numerusform>%n gemerkte Clients geleerter Server gingen mit „ein“ zu anderen Servern.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s) have rates now; charts and shares use them.</source>
            <translation>
                <numerusform>%n Dienst hat jetzt Raten; Diagramme und Anteile nutzen sie.</numerusform>
                <numerusform>%n Dienste haben jetzt Raten; Diagramme und Anteile nutzen sie.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 new connection(s) per second arrive. None are dropped while memory is enough.</source>
            <translation>
                <numerusform>%1 neue Verbindung pro Sekunde kommt an. Keine wird verworfen, solange der Speicher reicht.</numerusform>
                <numerusform>%1 neue Verbindungen pro Sekunde kommen an. Keine wird verworfen, solange der Speicher reicht.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %1 of %2 new connection(s) per second would be dropped.</source>
            <translation>
                <numerusform>Etwa %1 von %2 neuen Verbindung pro Sekunde würde verworfen.</numerusform>
                <numerusform>Etwa %1 von %2 neuen Verbindungen pro Sekunde würden verworfen.</numerusform>
            </translation>
        </message>
        <message>
            <source>The table has %1 of %2 entries (%3), %4 of them inactive.</source>
            <translation>Die Tabelle hat %1 von %2 Einträgen (%3), davon %4 inaktiv.</translation>
        </message>
        <message>
            <source>Defence would start below %1 of free memory.</source>
            <translation>Die Abwehr begänne unter %1 freiem Speicher.</translation>
        </message>
        <message numerus="yes">
            <source>%1 active connection(s). Whatever is idle for %2 s would lose its server.</source>
            <translation>
                <numerusform>%1 aktive Verbindung. Was %2 s lang ruht, verlöre seinen Server.</numerusform>
                <numerusform>%1 aktive Verbindungen. Was %2 s lang ruht, verlöre seinen Server.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 inactive connection(s), closing in most cases, would stay up to %2 s.</source>
            <translation>
                <numerusform>%1 inaktive Verbindung, meist beim Schließen, bliebe bis zu %2 s.</numerusform>
                <numerusform>%1 inaktive Verbindungen, meist beim Schließen, blieben bis zu %2 s.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Concerns %n masqueraded server(s).</source>
            <translation>
                <numerusform>Betrifft %n maskierten Server.</numerusform>
                <numerusform>Betrifft %n maskierte Server.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Concerns %n tunnelled server(s).</source>
            <translation>
                <numerusform>Betrifft %n getunnelten Server.</numerusform>
                <numerusform>Betrifft %n getunnelte Server.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing here: the director keeps the value but does not act on it.</source>
            <translation>Hier nichts: Der Director behält den Wert, richtet sich aber nicht danach.</translation>
        </message>
        <message>
            <source>Not known without live numbers.</source>
            <translation>Ohne Live-Zahlen nicht bekannt.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunableHistory</name>
        <message>
            <source>Today %1</source>
            <translation>Heute %1</translation>
        </message>
        <message>
            <source>Not known without a connection to the helper.</source>
            <translation>Ohne Verbindung zum Helfer nicht bekannt.</translation>
        </message>
        <message>
            <source>%1, %2: %3 to %4</source>
            <comment>time, who, old and new value</comment>
            <translation>%1, %2: %3 auf %4</translation>
        </message>
        <message>
            <source>The log has no change of it on %1.</source>
            <translation>Das Protokoll hat keine Änderung davon auf %1.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Tunables</name>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>on</source>
            <translation>ein</translation>
        </message>
        <message>
            <source>0-2</source>
            <translation>0-2</translation>
        </message>
        <message>
            <source>Where a client goes that uses its old port again.</source>
            <translation>Wohin ein Client geht, der seinen alten Port wieder benutzt.</translation>
        </message>
        <message>
            <source>With 0 such a connection stays with its old server. With 1 it is scheduled anew once the old one has ended, with 2 also when it is half closed.</source>
            <translation>Mit 0 bleibt eine solche Verbindung bei ihrem alten Server. Mit 1 wird sie neu verteilt, sobald die alte beendet ist, mit 2 auch, wenn sie halb geschlossen ist.</translation>
        </message>
        <message>
            <source>Good with 1: new servers get their share soon. Use 0 only for clients that must come back to the same server.</source>
            <translation>Gut mit 1: neue Server bekommen bald ihren Anteil. 0 nur für Clients, die zum selben Server zurückmüssen.</translation>
        </message>
        <message>
            <source>Connections to a removed server end at once.</source>
            <translation>Verbindungen zu einem entfernten Server enden sofort.</translation>
        </message>
        <message>
            <source>When a server is removed, its connections stay in the table until they time out, and their packets are dropped. With on, the entry ends at the next packet, and the client can connect again to another server.</source>
            <translation>Wird ein Server entfernt, bleiben seine Verbindungen bis zum Ablauf in der Tabelle, und ihre Pakete werden verworfen. Mit „ein“ endet der Eintrag beim nächsten Paket, und der Client kann sich mit einem anderen Server verbinden.</translation>
        </message>
        <message>
            <source>Good with: health checks that remove servers. Not good with: checks that flap, as each short failure would cut connections.</source>
            <translation>Gut mit: Prüfungen, die Server entfernen. Nicht gut mit: flatternden Prüfungen, denn jeder kurze Ausfall trennte Verbindungen.</translation>
        </message>
        <message>
            <source>A drained server also loses its remembered clients.</source>
            <translation>Ein geleerter Server verliert auch seine gemerkten Clients.</translation>
        </message>
        <message>
            <source>A persistent service remembers the server of each client. With on, this memory ends when the weight of the server is 0.</source>
            <translation>Ein persistenter Dienst merkt sich den Server jedes Clients. Mit „ein“ endet das, wenn der Server das Gewicht 0 hat.</translation>
        </message>
        <message>
            <source>Good for: maintenance that must not wait. Not good for: sessions that live on one server only.</source>
            <translation>Gut für: Wartung, die nicht warten darf. Nicht gut für: Sitzungen, die nur auf einem Server leben.</translation>
        </message>
        <message>
            <source>Without a cache server, clients go where they wanted.</source>
            <translation>Ohne Cache-Server gehen Clients, wohin sie wollten.</translation>
        </message>
        <message>
            <source>For transparent caches behind a firewall mark: when no server can take a connection, it is passed on to its original address.</source>
            <translation>Für transparente Caches hinter einer Firewall-Marke: Kann kein Server eine Verbindung nehmen, geht sie an ihre ursprüngliche Adresse.</translation>
        </message>
        <message>
            <source>Accept a TCP connection that starts in the middle.</source>
            <translation>Eine TCP-Verbindung annehmen, die in der Mitte beginnt.</translation>
        </message>
        <message>
            <source>With on, any TCP packet can start an entry, not only the first one of a connection.</source>
            <translation>Mit „ein“ kann jedes TCP-Paket einen Eintrag anlegen, nicht nur das erste einer Verbindung.</translation>
        </message>
        <message>
            <source>Good after: a failover without connection sync. It makes scans easier to mistake for traffic.</source>
            <translation>Gut nach: einem Ausfall ohne Verbindungsabgleich. Scans sind dann leichter mit Verkehr zu verwechseln.</translation>
        </message>
        <message>
            <source>Accept an SCTP association that starts in the middle.</source>
            <translation>Eine SCTP-Assoziation annehmen, die in der Mitte beginnt.</translation>
        </message>
        <message>
            <source>With on, any SCTP packet can start an entry, not only INIT.</source>
            <translation>Mit „ein“ kann jedes SCTP-Paket einen Eintrag anlegen, nicht nur INIT.</translation>
        </message>
        <message>
            <source>Keep kernel connection tracking for balanced traffic.</source>
            <translation>Die Verbindungsverfolgung des Kernels für verteilten Verkehr behalten.</translation>
        </message>
        <message>
            <source>Lets firewall rules of the kernel see balanced connections.</source>
            <translation>Firewall-Regeln des Kernels sehen dann verteilte Verbindungen.</translation>
        </message>
        <message>
            <source>Look up the route again after Masq changed the source.</source>
            <translation>Die Route nach dem Maskieren neu suchen.</translation>
        </message>
        <message>
            <source>Replies of masqueraded servers get a route for their new source address.</source>
            <translation>Antworten maskierter Server bekommen eine Route für ihre neue Quelladresse.</translation>
        </message>
        <message>
            <source>Compute rates.</source>
            <translation>Raten berechnen.</translation>
        </message>
        <message>
            <source>With off, connections, packets and octets per second are no longer computed. The counters go on.</source>
            <translation>Mit „aus“ werden Verbindungen, Pakete und Oktette je Sekunde nicht mehr berechnet. Die Zähler laufen weiter.</translation>
        </message>
        <message>
            <source>Drop half-open entries when memory is short.</source>
            <translation>Bei Speichermangel halb offene Einträge verwerfen.</translation>
        </message>
        <message>
            <source>0 never, 1 when memory is short, 2 the same and now, 3 always. Drops random entries of connections that were never completed.</source>
            <translation>0 nie, 1 bei Speichermangel, 2 dasselbe und jetzt, 3 immer. Verwirft zufällige Einträge nie vollendeter Verbindungen.</translation>
        </message>
        <message>
            <source>Good against: floods of SYN from false addresses.</source>
            <translation>Gut gegen: SYN-Fluten von falschen Adressen.</translation>
        </message>
        <message>
            <source>Drop some packets to servers when memory is short.</source>
            <translation>Bei Speichermangel einige Pakete zu Servern verwerfen.</translation>
        </message>
        <message>
            <source>0 never, 1 when memory is short, 2 the same and now, 3 always. Drops some of the packets that would start a connection.</source>
            <translation>0 nie, 1 bei Speichermangel, 2 dasselbe und jetzt, 3 immer. Verwirft einige Pakete, die eine Verbindung beginnen würden.</translation>
        </message>
        <message>
            <source>Good for: servers that answer slowly under load. With 3 it drops good clients too.</source>
            <translation>Gut für: Server, die unter Last langsam antworten. Mit 3 trifft es auch gute Clients.</translation>
        </message>
        <message>
            <source>Shorter TCP timeouts under attack.</source>
            <translation>Kürzere TCP-Zeitgrenzen bei Angriffen.</translation>
        </message>
        <message>
            <source>0 never, 1 when memory is short, 2 the same and now, 3 always. Half-open connections leave the table sooner.</source>
            <translation>0 nie, 1 bei Speichermangel, 2 dasselbe und jetzt, 3 immer. Halb offene Verbindungen verlassen die Tabelle früher.</translation>
        </message>
        <message>
            <source>Good against: floods of SYN. Slow clients may have to connect again.</source>
            <translation>Gut gegen: SYN-Fluten. Langsame Clients müssen sich vielleicht neu verbinden.</translation>
        </message>
        <message>
            <source>packets</source>
            <translation>Pakete</translation>
        </message>
        <message>
            <source>With drop_packet 3, one packet in so many is dropped.</source>
            <translation>Mit drop_packet 3 wird von so vielen Paketen eines verworfen.</translation>
        </message>
        <message>
            <source>A lower number drops more of the packets that start a connection.</source>
            <translation>Eine kleinere Zahl verwirft mehr Pakete, die eine Verbindung beginnen.</translation>
        </message>
        <message>
            <source>pages of 4 KiB</source>
            <translation>Seiten zu 4 KiB</translation>
        </message>
        <message>
            <source>Free memory below which automatic defence starts.</source>
            <translation>Freier Speicher, unter dem die Abwehr von selbst beginnt.</translation>
        </message>
        <message>
            <source>drop_entry, drop_packet and secure_tcp with 1 or 2 compare the free memory of the machine with this number of pages.</source>
            <translation>drop_entry, drop_packet und secure_tcp mit 1 oder 2 vergleichen den freien Speicher der Maschine mit dieser Zahl von Seiten.</translation>
        </message>
        <message>
            <source>The backup does not answer while it is backup. Stops loops.</source>
            <translation>Der Backup antwortet nicht, solange er Backup ist. Verhindert Schleifen.</translation>
        </message>
        <message>
            <source>A director that only receives connection sync forwards nothing itself.</source>
            <translation>Ein Director, der nur Verbindungsabgleich empfängt, leitet selbst nichts weiter.</translation>
        </message>
        <message>
            <source>packet, period</source>
            <translation>Paket, Periode</translation>
        </message>
        <message>
            <source>First packet that is sent to the backup, then every n packets.</source>
            <translation>Erstes Paket, das zum Backup geht, danach jedes n-te.</translation>
        </message>
        <message>
            <source>The first number must be below the second; a period of 0 sends once.</source>
            <translation>Die erste Zahl muss unter der zweiten liegen; eine Periode von 0 sendet einmal.</translation>
        </message>
        <message>
            <source>s, 0 is off</source>
            <translation>s, 0 ist aus</translation>
        </message>
        <message>
            <source>Send again only if the timer changed by more than this.</source>
            <translation>Nur erneut senden, wenn sich die Zeit um mehr als das geändert hat.</translation>
        </message>
        <message>
            <source>Keeps down repeated messages about the same connection.</source>
            <translation>Hält wiederholte Nachrichten über dieselbe Verbindung klein.</translation>
        </message>
        <message>
            <source>How often a message is repeated.</source>
            <translation>Wie oft eine Nachricht wiederholt wird.</translation>
        </message>
        <message>
            <source>Repeats messages within the refresh period, 0 to 3 times.</source>
            <translation>Wiederholt Nachrichten innerhalb der Periode, 0 bis 3 Mal.</translation>
        </message>
        <message>
            <source>messages</source>
            <translation>Nachrichten</translation>
        </message>
        <message>
            <source>Messages that may wait before the oldest is dropped.</source>
            <translation>Nachrichten, die warten dürfen, bevor die älteste verworfen wird.</translation>
        </message>
        <message>
            <source>More room survives a longer pause of the network.</source>
            <translation>Mehr Platz übersteht eine längere Pause des Netzes.</translation>
        </message>
        <message>
            <source>octets, 0 is the default</source>
            <translation>Oktette, 0 ist der Standard</translation>
        </message>
        <message>
            <source>Buffer of the sockets for sync messages.</source>
            <translation>Puffer der Sockets für Abgleichnachrichten.</translation>
        </message>
        <message>
            <source>0 takes the default of the system.</source>
            <translation>0 nimmt den Standard des Systems.</translation>
        </message>
        <message>
            <source>1, 2, 4, 8 ...</source>
            <translation>1, 2, 4, 8 ...</translation>
        </message>
        <message>
            <source>Threads and UDP ports for sync messages.</source>
            <translation>Threads und UDP-Ports für Abgleichnachrichten.</translation>
        </message>
        <message>
            <source>Must be a power of two, and the same on both directors.</source>
            <translation>Muss eine Zweierpotenz sein, und auf beiden Directors gleich.</translation>
        </message>
        <message>
            <source>Send only what is remembered of clients.</source>
            <translation>Nur senden, was von Clients gemerkt ist.</translation>
        </message>
        <message>
            <source>With on, connections of persistent services are not sent, only their memory of clients.</source>
            <translation>Mit „ein“ werden Verbindungen persistenter Dienste nicht gesendet, nur ihre gemerkten Clients.</translation>
        </message>
        <message>
            <source>0, 1</source>
            <translation>0, 1</translation>
        </message>
        <message>
            <source>Version of the messages that are sent.</source>
            <translation>Version der gesendeten Nachrichten.</translation>
        </message>
        <message>
            <source>0 only for a backup with a kernel before 2.6.39.</source>
            <translation>0 nur für einen Backup mit einem Kernel vor 2.6.39.</translation>
        </message>
        <message>
            <source>1-2,147,483 s</source>
            <translation>1-2.147.483 s</translation>
        </message>
        <message>
            <source>Idle time of an established TCP connection.</source>
            <translation>Ruhezeit einer stehenden TCP-Verbindung.</translation>
        </message>
        <message>
            <source>An entry without packets leaves the table after this time. New values count from the next packet of a connection.</source>
            <translation>Ein Eintrag ohne Pakete verlässt nach dieser Zeit die Tabelle. Neue Werte zählen ab dem nächsten Paket einer Verbindung.</translation>
        </message>
        <message>
            <source>Longer than the keepalive of clients and servers, else silent connections break.</source>
            <translation>Länger als der Keepalive von Clients und Servern, sonst brechen stille Verbindungen ab.</translation>
        </message>
        <message>
            <source>Time kept after the first FIN.</source>
            <translation>Zeit nach dem ersten FIN.</translation>
        </message>
        <message>
            <source>How long a closing TCP connection stays in the table.</source>
            <translation>Wie lange eine schließende TCP-Verbindung in der Tabelle bleibt.</translation>
        </message>
        <message>
            <source>Idle time of a UDP flow.</source>
            <translation>Ruhezeit eines UDP-Flusses.</translation>
        </message>
        <message>
            <source>Packets of one client port within this time go to the same server.</source>
            <translation>Pakete eines Client-Ports innerhalb dieser Zeit gehen zum selben Server.</translation>
        </message>
        <message>
            <source>Schedule ICMP errors that belong to no connection.</source>
            <translation>ICMP-Fehler verteilen, die zu keiner Verbindung gehören.</translation>
        </message>
        <message>
            <source>With on, an error about a tunnelled packet can reach the server that its packet would go to.</source>
            <translation>Mit „ein“ kann ein Fehler über ein getunneltes Paket den Server erreichen, zu dem sein Paket ginge.</translation>
        </message>
        <message>
            <source>Tell servers about packets that belong to no connection.</source>
            <translation>Servern Pakete melden, die zu keiner Verbindung gehören.</translation>
        </message>
        <message>
            <source>With on, a masqueraded server that sends a packet of an unknown connection gets a port unreachable.</source>
            <translation>Mit „ein“ bekommt ein maskierter Server, der ein Paket einer unbekannten Verbindung sendet, „Port unerreichbar“.</translation>
        </message>
        <message>
            <source>Honour path MTU discovery in tunnels.</source>
            <translation>Pfad-MTU-Erkennung in Tunneln achten.</translation>
        </message>
        <message>
            <source>With on, clients learn of a packet that is too large for the tunnel. With off, it is sent in fragments.</source>
            <translation>Mit „ein“ erfahren Clients von einem Paket, das für den Tunnel zu groß ist. Mit „aus“ geht es in Fragmenten.</translation>
        </message>
        <message>
            <source>Leave tunnelled packets alone.</source>
            <translation>Getunnelte Pakete in Ruhe lassen.</translation>
        </message>
        <message>
            <source>Packets that arrive in a tunnel are not scheduled.</source>
            <translation>Pakete, die in einem Tunnel ankommen, werden nicht verteilt.</translation>
        </message>
        <message>
            <source>off, on</source>
            <translation>aus, ein</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>Verbindungen</translation>
        </message>
        <message>
            <source>Under attack</source>
            <translation>Unter Angriff</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Abgleich</translation>
        </message>
        <message>
            <source>Timeouts</source>
            <translation>Zeitgrenzen</translation>
        </message>
        <message>
            <source>Packets</source>
            <translation>Pakete</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunablesDelegate</name>
        <message>
            <source>%1, as ipvsadm --set</source>
            <comment>number of options</comment>
            <translation>%1, wie ipvsadm --set</translation>
        </message>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>on</source>
            <translation>ein</translation>
        </message>
        <message>
            <source>New value of %1</source>
            <translation>Neuer Wert von %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunablesModel</name>
        <message>
            <source>A timeout is 1 to 2,147,483 seconds.</source>
            <translation>Eine Zeitgrenze hat 1 bis 2.147.483 Sekunden.</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n option(s)</source>
            <translation>
                <numerusform>%1, %n Option</numerusform>
                <numerusform>%1, %n Optionen</numerusform>
            </translation>
        </message>
        <message>
            <source>now %1</source>
            <translation>jetzt %1</translation>
        </message>
        <message>
            <source>%1 in the draft</source>
            <translation>%1 im Entwurf</translation>
        </message>
        <message>
            <source>default %1</source>
            <translation>Standard %1</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>Option</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>Aktuell</translation>
        </message>
        <message>
            <source>New</source>
            <comment>value of a switch in the draft</comment>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>Bedeutung</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunablesView</name>
        <message>
            <source>Tunables</source>
            <translation>Schalter</translation>
        </message>
        <message>
            <source>&lt;p&gt;The switches of the director, with the names of the kernel. Changes go into the draft and are applied together with those of Pools.&lt;/p&gt;&lt;p&gt;&lt;b&gt;F2&lt;/b&gt; edits the new value of the option, &lt;b&gt;Del&lt;/b&gt; goes back to the current one.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Die Schalter des Directors mit den Namen des Kernels. Änderungen gehen in den Entwurf und werden zusammen mit denen der Pools angewendet.&lt;/p&gt;&lt;p&gt;&lt;b&gt;F2&lt;/b&gt; bearbeitet den neuen Wert der Option, &lt;b&gt;Entf&lt;/b&gt; geht zum aktuellen zurück.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Changed only</source>
            <translation>Nur geänderte</translation>
        </message>
        <message>
            <source>Name or meaning</source>
            <translation>Name oder Bedeutung</translation>
        </message>
        <message>
            <source>Filter options by name or meaning</source>
            <translation>Optionen nach Name oder Bedeutung filtern</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>All</source>
            <comment>groups of options</comment>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Show only options that the draft changes or that are not at their default</source>
            <translation>Nur Optionen zeigen, die der Entwurf ändert oder die nicht den Standard haben</translation>
        </message>
        <message>
            <source>Copy as sysctl.conf</source>
            <translation>Als sysctl.conf kopieren</translation>
        </message>
        <message>
            <source>Copy what differs from the defaults, for a director in the kernel</source>
            <translation>Kopieren, was vom Standard abweicht, für einen Director im Kernel</translation>
        </message>
        <message>
            <source>Copied as sysctl.conf.</source>
            <translation>Als sysctl.conf kopiert.</translation>
        </message>
        <message>
            <source>Options of the director</source>
            <translation>Optionen des Directors</translation>
        </message>
        <message>
            <source>Edit &amp;new value</source>
            <translation>&amp;Neuen Wert bearbeiten</translation>
        </message>
        <message>
            <source>Edit the new value of the option</source>
            <translation>Den neuen Wert der Option bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Back to current value</source>
            <translation>&amp;Zurück zum aktuellen Wert</translation>
        </message>
        <message>
            <source>Take the option out of the draft</source>
            <translation>Die Option aus dem Entwurf nehmen</translation>
        </message>
        <message>
            <source>Use the &amp;default</source>
            <translation>Den &amp;Standard nehmen</translation>
        </message>
        <message>
            <source>Set the option to its default</source>
            <translation>Die Option auf ihren Standard setzen</translation>
        </message>
        <message numerus="yes">
            <source>%n option(s)</source>
            <translation>
                <numerusform>%n Option</numerusform>
                <numerusform>%n Optionen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not at default</source>
            <translation>
                <numerusform>%n weicht vom Standard ab</numerusform>
                <numerusform>%n weichen vom Standard ab</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ValueField</name>
        <message numerus="yes">
            <source>%n values</source>
            <translation>
                <numerusform>%n Wert</numerusform>
                <numerusform>%n Werte</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::VersionCompare</name>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Unterschiede</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>What the chosen version is compared with</source>
            <translation>Womit die gewählte Version verglichen wird</translation>
        </message>
        <message>
            <source>With the one before</source>
            <translation>Mit der vorigen</translation>
        </message>
        <message>
            <source>With the live one</source>
            <translation>Mit der aktiven</translation>
        </message>
        <message>
            <source>With A as chosen</source>
            <translation>Mit A wie gewählt</translation>
        </message>
        <message>
            <source>Form of the differences</source>
            <translation>Form der Unterschiede</translation>
        </message>
        <message>
            <source>Sentences</source>
            <translation>Sätze</translation>
        </message>
        <message>
            <source>Rule file</source>
            <translation>Regeldatei</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>Beides</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>live</source>
            <translation>aktiv</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 kann nicht gelesen werden: %2</translation>
        </message>
        <message>
            <source>Reading %1.</source>
            <translation>%1 wird gelesen.</translation>
        </message>
        <message>
            <source>This is the oldest version that is kept. There is nothing before it to compare with.</source>
            <translation>Das ist die älteste aufbewahrte Version. Davor gibt es nichts zum Vergleichen.</translation>
        </message>
        <message>
            <source>Both versions have the same rules.</source>
            <translation>Beide Versionen haben dieselben Regeln.</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n Unterschied</numerusform>
                <numerusform>%n Unterschiede</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ViewStack</name>
        <message>
            <source>Ctrl+%1</source>
            <translation>Ctrl+%1</translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>Zu %1 gehen</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::VirtualAddressField</name>
        <message>
            <source>Address on</source>
            <translation>Adresse auf</translation>
        </message>
        <message>
            <source>Virtual address on this machine</source>
            <translation>Virtuelle Adresse auf dieser Maschine</translation>
        </message>
        <message>
            <source>Puts the virtual address on an interface of the director, at once. It is put back when the helper starts again.</source>
            <translation>Setzt die virtuelle Adresse sofort auf eine Schnittstelle des Directors. Beim nächsten Start des Helfers kommt sie wieder dorthin.</translation>
        </message>
        <message>
            <source>Interface of the virtual address</source>
            <translation>Schnittstelle der virtuellen Adresse</translation>
        </message>
        <message>
            <source>Not known.</source>
            <translation>Nicht bekannt.</translation>
        </message>
        <message>
            <source>Apply the service first.</source>
            <translation>Wenden Sie den Dienst zuerst an.</translation>
        </message>
        <message>
            <source>Put there by somebody else; VipDeck does not touch it.</source>
            <translation>Von jemand anderem gesetzt; VipDeck rührt sie nicht an.</translation>
        </message>
        <message>
            <source>%1 is on %2</source>
            <translation>%1 ist auf %2</translation>
        </message>
        <message>
            <source>%1 was taken off</source>
            <translation>%1 wurde entfernt</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::WeightBar</name>
        <message>
            <source>Click or drag to set the weight</source>
            <translation>Klicken oder ziehen, um das Gewicht zu setzen</translation>
        </message>
    </context>
</TS>
