<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en_US">
    <context>
        <name>vipdeck::AddDirectorDialog</name>
        <message>
            <source>Connect when the console starts</source>
            <translation>Conectar al iniciar la consola</translation>
        </message>
        <message>
            <source>Add director</source>
            <translation>Añadir director</translation>
        </message>
        <message>
            <source>A director on another machine, by ssh</source>
            <translation>Un director en otra máquina, por ssh</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>lb-paris-1 or admin@192.0.2.1</source>
            <translation>lb-paris-1 o admin@192.0.2.1</translation>
        </message>
        <message>
            <source>As after "ssh": your configuration, keys and agent are used. What ssh asks is shown in a window.</source>
            <translation>Como después de «ssh»: valen su configuración, sus claves y su agente. Lo que ssh pregunta se muestra en una ventana.</translation>
        </message>
        <message>
            <source>Options of ssh</source>
            <translation>Opciones de ssh</translation>
        </message>
        <message>
            <source>Besides those of your configuration.</source>
            <translation>Además de las de su configuración.</translation>
        </message>
        <message>
            <source>Command there</source>
            <translation>Orden allí</translation>
        </message>
        <message>
            <source>Only when the program is at an unusual place.</source>
            <translation>Solo si el programa está en un lugar poco habitual.</translation>
        </message>
        <message>
            <source>&amp;Test connection</source>
            <translation>&amp;Probar conexión</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Edit director</source>
            <translation>Editar director</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Another host is another director: add it.</source>
            <translation>Otro equipo es otro director: añádalo.</translation>
        </message>
        <message>
            <source>%1 is in the list already.</source>
            <translation>%1 ya está en la lista.</translation>
        </message>
        <message>
            <source>%1 is not an option of ssh: they begin with a dash.</source>
            <translation>%1 no es una opción de ssh: empiezan por un guion.</translation>
        </message>
        <message>
            <source>Asking %1.</source>
            <translation>Preguntando a %1.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::AddServersDialog</name>
        <message>
            <source>Add real servers</source>
            <translation>Añadir servidores reales</translation>
        </message>
        <message numerus="yes">
            <source>Add %n server(s) at once?</source>
            <translation>
                <numerusform>¿Añadir %n servidor de una vez?</numerusform>
                <numerusform>¿Añadir %n servidores de una vez?</numerusform>
            </translation>
        </message>
        <message>
            <source>One Undo takes them all out of the draft again.</source>
            <translation>Con un solo Deshacer salen todos otra vez del borrador.</translation>
        </message>
        <message numerus="yes">
            <source>Add %n server(s)</source>
            <translation>
                <numerusform>Añadir %n servidor</numerusform>
                <numerusform>Añadir %n servidores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>add %n server(s) to no pool</source>
            <translation>
                <numerusform>añadir %n servidor a ningún grupo</numerusform>
                <numerusform>añadir %n servidores a ningún grupo</numerusform>
            </translation>
        </message>
        <message>
            <source>Not added</source>
            <translation>No añadido</translation>
        </message>
        <message>
            <source>The servers were not added to the draft: %1.</source>
            <translation>Los servidores no se añadieron al borrador: %1.</translation>
        </message>
        <message>
            <source>Add real servers - %1</source>
            <translation>Añadir servidores reales - %1</translation>
        </message>
        <message>
            <source>same</source>
            <translation>igual</translation>
        </message>
        <message>
            <source>the virtual addresses of mark %1</source>
            <translation>las direcciones virtuales de la marca %1</translation>
        </message>
        <message>
            <source>After Apply the helper raises the weight every few seconds, also when this window is closed</source>
            <translation>Después de aplicar, el ayudante sube el peso cada pocos segundos, también con esta ventana cerrada</translation>
        </message>
        <message>
            <source>Only a connected director can raise weights by itself.</source>
            <translation>Solo un director conectado puede subir pesos por sí mismo.</translation>
        </message>
        <message>
            <source>Servers in no pool have no weight.</source>
            <translation>Los servidores sin grupo no tienen peso.</translation>
        </message>
        <message>
            <source>A limit is a number of connections; empty means none.</source>
            <translation>Un límite es un número de conexiones; vacío significa ninguno.</translation>
        </message>
        <message>
            <source>The lower limit is above the upper one.</source>
            <translation>El límite inferior está por encima del superior.</translation>
        </message>
        <message>
            <source>%1 is not a weight. Weights go from 0 to 65535.</source>
            <translation>%1 no es un peso. Los pesos van de 0 a 65535.</translation>
        </message>
        <message>
            <source>%1 is not a port. Ports go from 1 to 65535.</source>
            <translation>%1 no es un puerto. Los puertos van de 1 a 65535.</translation>
        </message>
        <message>
            <source>%1 delivers packets as they came: the port stays %2.</source>
            <translation>%1 entrega los paquetes como llegaron: el puerto sigue siendo %2.</translation>
        </message>
        <message>
            <source>Packets arrive as they came, so the port stays %1.</source>
            <translation>Los paquetes llegan tal cual, así que el puerto sigue siendo %1.</translation>
        </message>
        <message>
            <source>Only Tunnel crosses address families.</source>
            <translation>Solo Túnel cruza familias de direcciones.</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n nuevo</numerusform>
                <numerusform>%n nuevos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n already there</source>
            <translation>
                <numerusform>%n ya presente</numerusform>
                <numerusform>%n ya presentes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with problems</source>
            <translation>
                <numerusform>%n con problemas</numerusform>
                <numerusform>%n con problemas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) have problems and are left out</source>
            <translation>
                <numerusform>%n línea tiene problemas y se omite</numerusform>
                <numerusform>%n líneas tienen problemas y se omiten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Add %n to draft</source>
            <translation>
                <numerusform>&amp;Añadir %n al borrador</numerusform>
                <numerusform>&amp;Añadir %n al borrador</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>y %n más</numerusform>
                <numerusform>y %n más</numerusform>
            </translation>
        </message>
        <message>
            <source>then weight %1</source>
            <translation>después peso %1</translation>
        </message>
        <message>
            <source>no command: ipvsadm knows only servers of a service</source>
            <translation>sin orden: ipvsadm solo conoce servidores de un servicio</translation>
        </message>
        <message>
            <source>Import a list of servers</source>
            <translation>Importar una lista de servidores</translation>
        </message>
        <message>
            <source>Not imported</source>
            <translation>No importado</translation>
        </message>
        <message>
            <source>%1 is larger than 4 MiB.</source>
            <translation>%1 es mayor que 4 MiB.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Ser&amp;vers</source>
            <translation>Ser&amp;vidores</translation>
        </message>
        <message>
            <source>Ser&amp;vice</source>
            <translation>Ser&amp;vicio</translation>
        </message>
        <message>
            <source>Not in a pool. Add a service</source>
            <translation>En ningún grupo. Añadir un servicio</translation>
        </message>
        <message>
            <source>&amp;Import file</source>
            <translation>&amp;Importar archivo</translation>
        </message>
        <message>
            <source>&amp;Paste list</source>
            <translation>&amp;Pegar lista</translation>
        </message>
        <message>
            <source>From Ser&amp;vers</source>
            <translation>De Ser&amp;vidores</translation>
        </message>
        <message>
            <source>%1   %2</source>
            <comment>name, address</comment>
            <translation>%1   %2</translation>
        </message>
        <message>
            <source>Ranges, networks, names, CSV, ipvsadm lines</source>
            <translation>Rangos, redes, nombres, CSV, líneas de ipvsadm</translation>
        </message>
        <message>
            <source>Port of each server</source>
            <translation>Puerto de cada servidor</translation>
        </message>
        <message>
            <source>Weight of each server</source>
            <translation>Peso de cada servidor</translation>
        </message>
        <message>
            <source>Upper limit of connections</source>
            <translation>Límite superior de conexiones</translation>
        </message>
        <message>
            <source>Lower limit of connections</source>
            <translation>Límite inferior de conexiones</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>Po&amp;rt</source>
            <translation>Pue&amp;rto</translation>
        </message>
        <message>
            <source>&amp;Weight</source>
            <translation>&amp;Peso</translation>
        </message>
        <message>
            <source>&amp;Limits</source>
            <translation>&amp;Límites</translation>
        </message>
        <message>
            <source>Over the upper limit, a server gets no new connections until it falls below the lower one.</source>
            <translation>Por encima del límite superior, un servidor no recibe conexiones nuevas hasta que baja del inferior.</translation>
        </message>
        <message>
            <source>Start &amp;gently: raise the weight from</source>
            <translation>Arran&amp;que suave: subir el peso desde</translation>
        </message>
        <message>
            <source>Weight at which the servers start</source>
            <translation>Peso con el que empiezan los servidores</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Minutes until the servers have their whole weight</source>
            <translation>Minutos hasta que los servidores tengan todo su peso</translation>
        </message>
        <message>
            <source>over</source>
            <comment>raise the weight from 10 over 2 min</comment>
            <translation>durante</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vista previa</translation>
        </message>
        <message>
            <source>Problems &amp;only</source>
            <translation>S&amp;olo problemas</translation>
        </message>
        <message>
            <source>Lines that are left out, and servers that did not answer the test</source>
            <translation>Líneas que se omiten y servidores que no respondieron a la prueba</translation>
        </message>
        <message>
            <source>Servers that will be added</source>
            <translation>Servidores que se añadirán</translation>
        </message>
        <message>
            <source>&amp;Run the doctor on each server before Apply</source>
            <translation>&amp;Revisar cada servidor con el doctor antes de aplicar</translation>
        </message>
        <message>
            <source>Shows what keeps a server from working before it joins the pool</source>
            <translation>Muestra qué impide funcionar a un servidor antes de que entre en el grupo</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::AppearancePage</name>
        <message>
            <source>Appearance</source>
            <translation>Aspecto</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aspecto</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Colores</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Rows of Pools</source>
            <translation>Filas de los grupos</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>Compacto</translation>
        </message>
        <message>
            <source>Also in the View menu.</source>
            <translation>También en el menú Ver.</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Gráficos</translation>
        </message>
        <message>
            <source>Patterns</source>
            <translation>Tramas</translation>
        </message>
        <message>
            <source>Dashed lines and hatched areas tell series apart besides their colours</source>
            <translation>Líneas discontinuas y áreas rayadas distinguen las series además del color</translation>
        </message>
        <message>
            <source>Some pairs of colours look nearly alike to people who see few of them.</source>
            <translation>Algunos pares de colores parecen casi iguales a quien distingue pocos.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Takes effect at the next start.</source>
            <translation>Surte efecto en el próximo inicio.</translation>
        </message>
        <message>
            <source>Numbers and dates</source>
            <translation>Números y fechas</translation>
        </message>
        <message>
            <source>As the language</source>
            <translation>Según el idioma</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ApplyComparison</name>
        <message>
            <source>too early</source>
            <translation>demasiado pronto</translation>
        </message>
        <message>
            <source>as before</source>
            <translation>como antes</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <comment>servers</comment>
            <translation>
                <numerusform>%n más</numerusform>
                <numerusform>%n más</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer</source>
            <comment>servers</comment>
            <translation>
                <numerusform>%n menos</numerusform>
                <numerusform>%n menos</numerusform>
            </translation>
        </message>
        <message>
            <source>more</source>
            <translation>más</translation>
        </message>
        <message>
            <source>less</source>
            <translation>menos</translation>
        </message>
        <message>
            <source>%1 times</source>
            <translation>%1 veces</translation>
        </message>
        <message>
            <source>%1% more</source>
            <translation>%1 % más</translation>
        </message>
        <message>
            <source>%1% less</source>
            <translation>%1 % menos</translation>
        </message>
        <message>
            <source>New connections per s</source>
            <translation>Conexiones nuevas por s</translation>
        </message>
        <message>
            <source>Active connections</source>
            <translation>Conexiones activas</translation>
        </message>
        <message>
            <source>Dropped packets per s</source>
            <translation>Paquetes descartados por s</translation>
        </message>
        <message>
            <source>Servers not down</source>
            <translation>Servidores no caídos</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ApplySettings</name>
        <message numerus="yes">
            <source>Look first: %n active connection(s) would end at once.</source>
            <translation>
                <numerusform>Mire primero: %n conexión activa terminaría en el acto.</numerusform>
                <numerusform>Mire primero: %n conexiones activas terminarían en el acto.</numerusform>
            </translation>
        </message>
        <message>
            <source>Say why and name a ticket: nothing is applied without.</source>
            <translation>Diga por qué y nombre un ticket: sin ello no se aplica nada.</translation>
        </message>
        <message>
            <source>Say why: nothing is applied without a comment.</source>
            <translation>Diga por qué: no se aplica nada sin un comentario.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ApplyingPage</name>
        <message>
            <source>Applying and safety</source>
            <translation>Aplicar y seguridad</translation>
        </message>
        <message>
            <source>When you apply</source>
            <translation>Al aplicar</translation>
        </message>
        <message>
            <source>Removing and draining</source>
            <translation>Quitar y vaciar</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Confirmar</translation>
        </message>
        <message>
            <source>Revert unless I keep the change within</source>
            <translation>Revertir si no conservo el cambio en</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>segundos</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>s</translation>
        </message>
        <message>
            <source>If this window loses its connection, the director reverts on its own.</source>
            <translation>Si esta ventana pierde la conexión, el director revierte por sí mismo.</translation>
        </message>
        <message>
            <source>Revert at once if</source>
            <translation>Revertir enseguida si</translation>
        </message>
        <message>
            <source>resets and repeated attempts grow by more than</source>
            <translation>los reinicios e intentos repetidos crecen más de</translation>
        </message>
        <message>
            <source>Growth</source>
            <translation>Crecimiento</translation>
        </message>
        <message>
            <source>times</source>
            <translation>veces</translation>
        </message>
        <message>
            <source>times for</source>
            <translation>veces durante</translation>
        </message>
        <message>
            <source>Duration of the growth</source>
            <translation>Duración del crecimiento</translation>
        </message>
        <message>
            <source>While a change waits to be kept: TCP resets of connections that were opening or open, and opening packets that came again, against the minute before.</source>
            <translation>Mientras un cambio espera ser conservado: reinicios TCP de conexiones que se abrían o estaban abiertas, y paquetes de apertura repetidos, frente al minuto anterior.</translation>
        </message>
        <message>
            <source>Fewer servers up</source>
            <translation>Menos servidores activos</translation>
        </message>
        <message>
            <source>fewer servers are up than before</source>
            <translation>hay menos servidores activos que antes</translation>
        </message>
        <message>
            <source>Masq servers that answered clients before and do not now. Servers that the change drains or removes do not count.</source>
            <translation>Servidores Masq que antes respondían a los clientes y ahora no. No cuentan los que el cambio vacía o quita.</translation>
        </message>
        <message>
            <source>Ask for</source>
            <translation>Pedir</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nada</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <source>Comment and ticket</source>
            <translation>Comentario y ticket</translation>
        </message>
        <message>
            <source>Kept in History and Log. The director refuses changes without, also from the command line.</source>
            <translation>Se guarda en Historial y Registro. El director rechaza los cambios sin ello, también desde la línea de órdenes.</translation>
        </message>
        <message>
            <source>Second person</source>
            <translation>Segunda persona</translation>
        </message>
        <message>
            <source>Another member of</source>
            <translation>Otro miembro de</translation>
        </message>
        <message>
            <source>must agree to changes</source>
            <translation>debe aceptar los cambios</translation>
        </message>
        <message>
            <source>A group of the director's machine. Empty: one person is enough.</source>
            <translation>Un grupo de la máquina del director. Vacío: basta una persona.</translation>
        </message>
        <message>
            <source>Drain time limit</source>
            <translation>Límite de tiempo del vaciado</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>minutos</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>min, then remove the server even if connections are left</source>
            <translation>min; después se quita el servidor aunque queden conexiones</translation>
        </message>
        <message>
            <source>Ask first when</source>
            <translation>Preguntar antes si</translation>
        </message>
        <message>
            <source>a change cuts more than</source>
            <translation>un cambio corta más de</translation>
        </message>
        <message>
            <source>active connections</source>
            <translation>conexiones activas</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nunca</translation>
        </message>
        <message>
            <source>Rule file</source>
            <translation>Archivo de reglas</translation>
        </message>
        <message>
            <source>Write after each kept change to</source>
            <translation>Escribir tras cada cambio conservado en</translation>
        </message>
        <message>
            <source>On the director's machine, for example /etc/vipdeck/lb.rules. Empty: no file is written.</source>
            <translation>En la máquina del director, por ejemplo /etc/vipdeck/lb.rules. Vacío: no se escribe ningún archivo.</translation>
        </message>
        <message>
            <source>Start of machine</source>
            <translation>Arranque de la máquina</translation>
        </message>
        <message>
            <source>Last kept version</source>
            <translation>Última versión conservada</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Vacío</translation>
        </message>
        <message>
            <source>Outside changes</source>
            <translation>Cambios externos</translation>
        </message>
        <message>
            <source>Keep as a version and tell me</source>
            <translation>Conservar como versión y avisarme</translation>
        </message>
        <message>
            <source>Keep as a version</source>
            <translation>Conservar como versión</translation>
        </message>
        <message>
            <source>Changes made with ipvsadm while VipDeck runs.</source>
            <translation>Cambios hechos con ipvsadm mientras VipDeck está en marcha.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::BoardDropTarget</name>
        <message>
            <source>Live rules are read only. Switch to Draft.</source>
            <translation>Las reglas activas son de solo lectura. Cambie al borrador.</translation>
        </message>
        <message>
            <source>Drop to add here</source>
            <translation>Suelte para añadir aquí</translation>
        </message>
        <message>
            <source>Add here</source>
            <translation>Añadir aquí</translation>
        </message>
        <message>
            <source>This cannot be dropped here</source>
            <translation>Esto no se puede soltar aquí</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::BoardModel</name>
        <message>
            <source>state not known</source>
            <translation>estado desconocido</translation>
        </message>
        <message>
            <source>up</source>
            <translation>en servicio</translation>
        </message>
        <message>
            <source>draining</source>
            <translation>vaciándose</translation>
        </message>
        <message>
            <source>down</source>
            <translation>caído</translation>
        </message>
        <message>
            <source>over limit</source>
            <translation>sobre el límite</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nuevo</translation>
        </message>
        <message>
            <source>added in draft</source>
            <translation>añadido en el borrador</translation>
        </message>
        <message>
            <source>removed in draft</source>
            <translation>quitado en el borrador</translation>
        </message>
        <message>
            <source>changed in draft</source>
            <translation>cambiado en el borrador</translation>
        </message>
        <message>
            <source>%1 percent</source>
            <translation>%1 por ciento</translation>
        </message>
        <message>
            <source>%1 port %2</source>
            <translation>%1 puerto %2</translation>
        </message>
        <message>
            <source>weight %1</source>
            <translation>peso %1</translation>
        </message>
        <message>
            <source>was %1</source>
            <translation>era %1</translation>
        </message>
        <message>
            <source>%1 active</source>
            <translation>%1 activas</translation>
        </message>
        <message>
            <source>%1 of new connections</source>
            <translation>%1 de las conexiones nuevas</translation>
        </message>
        <message>
            <source>expected %1</source>
            <translation>esperado %1</translation>
        </message>
        <message>
            <source>waits to be kept</source>
            <translation>espera a ser conservado</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Servicio</translation>
        </message>
        <message>
            <source>Service %1</source>
            <translation>Servicio %1</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n servidor</numerusform>
                <numerusform>%n servidores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n down</source>
            <translation>
                <numerusform>%n caído</numerusform>
                <numerusform>%n caídos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Drop to add %n server(s)</source>
            <translation>
                <numerusform>Suelte para añadir %n servidor</numerusform>
                <numerusform>Suelte para añadir %n servidores</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, port becomes %2</source>
            <translation>%1, el puerto pasa a %2</translation>
        </message>
        <message>
            <source>Live is read only, switch to Draft</source>
            <translation>Las reglas activas son de solo lectura, cambie al borrador</translation>
        </message>
        <message>
            <source>Director is read only</source>
            <translation>El director es de solo lectura</translation>
        </message>
        <message>
            <source>There are no servers in this drag</source>
            <translation>No se está arrastrando ningún servidor</translation>
        </message>
        <message>
            <source>%1 is no longer there</source>
            <translation>%1 ya no está</translation>
        </message>
        <message>
            <source>Already in this service</source>
            <translation>Ya está en este servicio</translation>
        </message>
        <message>
            <source>Not in a pool already</source>
            <translation>Ya no está en ningún grupo</translation>
        </message>
        <message>
            <source>Drop to take out of the pool</source>
            <translation>Suelte para sacar del grupo</translation>
        </message>
        <message>
            <source>Remove from the pool</source>
            <translation>Quitar del grupo</translation>
        </message>
        <message>
            <source>Drained first, removed when empty</source>
            <translation>Primero se vacía y luego se quita</translation>
        </message>
        <message>
            <source>Drop to change the order</source>
            <translation>Soltar para cambiar el orden</translation>
        </message>
        <message>
            <source>Change the order</source>
            <translation>Cambiar el orden</translation>
        </message>
        <message>
            <source>On this board only, not in the rules</source>
            <translation>Solo en este tablero, no en las reglas</translation>
        </message>
        <message>
            <source>Add to %1</source>
            <translation>Añadir a %1</translation>
        </message>
        <message>
            <source>%1, weight %2</source>
            <translation>%1, peso %2</translation>
        </message>
        <message>
            <source>Copy to %1</source>
            <translation>Copiar en %1</translation>
        </message>
        <message>
            <source>They stay where they are too</source>
            <translation>También se quedan donde están</translation>
        </message>
        <message>
            <source>Also stays in %1</source>
            <translation>También se queda en %1</translation>
        </message>
        <message>
            <source>Move to %1</source>
            <translation>Mover a %1</translation>
        </message>
        <message>
            <source>Drained where they are, then removed there</source>
            <translation>Se vacían donde están y luego se quitan de allí</translation>
        </message>
        <message>
            <source>Drained in %1, then removed there</source>
            <translation>Se vacía en %1 y luego se quita</translation>
        </message>
        <message>
            <source>add servers to %1</source>
            <translation>añadir servidores a %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::BoardText</name>
        <message>
            <source>mark %1</source>
            <translation>marca %1</translation>
        </message>
        <message>
            <source>It takes connections after Apply.</source>
            <translation>Acepta conexiones después de Aplicar.</translation>
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
            <translation>Grupos</translation>
        </message>
        <message>
            <source>Unfold (Right)</source>
            <translation>Desplegar (Derecha)</translation>
        </message>
        <message>
            <source>Fold (Left)</source>
            <translation>Plegar (Izquierda)</translation>
        </message>
        <message>
            <source>Row %1 of %2</source>
            <translation>Fila %1 de %2</translation>
        </message>
        <message>
            <source>1 server</source>
            <translation>1 servidor</translation>
        </message>
        <message numerus="yes">
            <source>%n servers</source>
            <translation>
                <numerusform>%n servidor</numerusform>
                <numerusform>%n servidores</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cut. Paste on a service to move.</source>
            <translation>%1 cortado. Pegue sobre un servicio para mover.</translation>
        </message>
        <message>
            <source>%1 copied. Paste on a service to add.</source>
            <translation>%1 copiado. Pegue sobre un servicio para añadir.</translation>
        </message>
        <message>
            <source>No servers. Drag some here or press Ctrl+Shift+N.</source>
            <translation>Sin servidores. Arrastre algunos aquí o pulse Ctrl+Mayús+N.</translation>
        </message>
        <message>
            <source>Show all %1</source>
            <translation>Mostrar los %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChangeDescription</name>
        <message>
            <source>Starts gently: from weight %1 up to %2 within %3 s.</source>
            <translation>Arranque suave: del peso %1 al %2 en %3 s.</translation>
        </message>
        <message>
            <source>Move %1 to %2, port %3, weight %4.</source>
            <translation>Mover %1 a %2, puerto %3, peso %4.</translation>
        </message>
        <message numerus="yes">
            <source>Drained in %1. Its %Ln connection(s) may finish first.</source>
            <translation>
                <numerusform>Se vacía en %1. Su %Ln conexión puede terminar antes.</numerusform>
                <numerusform>Se vacía en %1. Sus %Ln conexiones pueden terminar antes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Drained in %1. Its connections may finish first.</source>
            <translation>Se vacía en %1. Sus conexiones pueden terminar antes.</translation>
        </message>
        <message numerus="yes">
            <source>Removing %1 cuts %Ln active connection(s).</source>
            <translation>
                <numerusform>Quitar %1 corta %Ln conexión activa.</numerusform>
                <numerusform>Quitar %1 corta %Ln conexiones activas.</numerusform>
            </translation>
        </message>
        <message>
            <source>It is draining. Keep it until it is empty?</source>
            <translation>Se está vaciando. ¿Mantenerlo hasta que quede vacío?</translation>
        </message>
        <message>
            <source>Drain it instead? It takes no new ones and leaves when empty.</source>
            <translation>¿Vaciarlo en su lugar? No acepta nuevas y sale cuando queda vacío.</translation>
        </message>
        <message>
            <source>Clients of this service get no answer any more.</source>
            <translation>Los clientes de este servicio ya no reciben respuesta.</translation>
        </message>
        <message>
            <source>%1%</source>
            <comment>percent</comment>
            <translation>%1%</translation>
        </message>
        <message>
            <source>Expected share goes from %1 to %2</source>
            <translation>La cuota esperada pasa de %1 a %2</translation>
        </message>
        <message numerus="yes">
            <source>%1, because %n server(s) leave this pool.</source>
            <translation>
                <numerusform>%1, porque %n servidor deja este grupo.</numerusform>
                <numerusform>%1, porque %n servidores dejan este grupo.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, because %n server(s) join this pool.</source>
            <translation>
                <numerusform>%1, porque %n servidor entra en este grupo.</numerusform>
                <numerusform>%1, porque %n servidores entran en este grupo.</numerusform>
            </translation>
        </message>
        <message>
            <source>the virtual addresses of mark %1</source>
            <translation>las direcciones virtuales de la marca %1</translation>
        </message>
        <message>
            <source>Forwarding changes from %1 to %2.</source>
            <translation>El reenvío cambia de %1 a %2.</translation>
        </message>
        <message>
            <source>The server needs %1 on a loopback interface.</source>
            <translation>El servidor necesita %1 en una interfaz de bucle.</translation>
        </message>
        <message>
            <source>The server needs a tunnel device and %1 on it.</source>
            <translation>El servidor necesita un dispositivo de túnel con %1.</translation>
        </message>
        <message>
            <source>Replies of the server must come back through this director.</source>
            <translation>Las respuestas del servidor deben volver por este director.</translation>
        </message>
        <message>
            <source>The server must run on this director.</source>
            <translation>El servidor debe ejecutarse en este director.</translation>
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
            <translation>Mantiene a cada cliente en un servidor durante %1.</translation>
        </message>
        <message>
            <source>Clients are told apart by their SIP Call-ID.</source>
            <translation>Los clientes se distinguen por su Call-ID de SIP.</translation>
        </message>
        <message>
            <source>Chooses again for every packet.</source>
            <translation>Elige de nuevo para cada paquete.</translation>
        </message>
        <message>
            <source>Add service %1, %2.</source>
            <translation>Añadir el servicio %1, %2.</translation>
        </message>
        <message>
            <source>Add service %1 (%2), %3.</source>
            <translation>Añadir el servicio %1 (%2), %3.</translation>
        </message>
        <message numerus="yes">
            <source>Remove service %1 with its %n server(s).</source>
            <translation>
                <numerusform>Quitar el servicio %1 con su %n servidor.</numerusform>
                <numerusform>Quitar el servicio %1 con sus %n servidores.</numerusform>
            </translation>
        </message>
        <message>
            <source>Add %1, %2, weight %3.</source>
            <translation>Añadir %1, %2, peso %3.</translation>
        </message>
        <message>
            <source>Remove %1.</source>
            <translation>Quitar %1.</translation>
        </message>
        <message>
            <source>Remove all services.</source>
            <translation>Quitar todos los servicios.</translation>
        </message>
        <message>
            <source>Set timeouts: TCP %1 s, after FIN %2 s, UDP %3 s.</source>
            <translation>Fijar tiempos: TCP %1 s, tras FIN %2 s, UDP %3 s.</translation>
        </message>
        <message>
            <source>Start sending connection sync on %1.</source>
            <translation>Empezar a enviar la sincronización de conexiones por %1.</translation>
        </message>
        <message>
            <source>Start receiving connection sync on %1.</source>
            <translation>Empezar a recibir la sincronización de conexiones por %1.</translation>
        </message>
        <message>
            <source>Stop sending connection sync.</source>
            <translation>Dejar de enviar la sincronización de conexiones.</translation>
        </message>
        <message>
            <source>Stop receiving connection sync.</source>
            <translation>Dejar de recibir la sincronización de conexiones.</translation>
        </message>
        <message>
            <source>Name %1 "%2".</source>
            <translation>Dar a %1 el nombre «%2».</translation>
        </message>
        <message>
            <source>Know %1 as a server.</source>
            <translation>Recordar %1 como servidor.</translation>
        </message>
        <message>
            <source>Forget %1.</source>
            <translation>Olvidar %1.</translation>
        </message>
        <message>
            <source>Set %1 from %2 to %3.</source>
            <comment>name of a switch, old and new value</comment>
            <translation>Cambiar %1 de %2 a %3.</translation>
        </message>
        <message>
            <source>Change %1.</source>
            <translation>Cambiar %1.</translation>
        </message>
        <message>
            <source>scheduler %1 to %2</source>
            <translation>planificador de %1 a %2</translation>
        </message>
        <message>
            <source>scheduler options</source>
            <translation>opciones del planificador</translation>
        </message>
        <message>
            <source>persistence on, %1</source>
            <translation>persistencia activada, %1</translation>
        </message>
        <message>
            <source>persistence off</source>
            <translation>persistencia desactivada</translation>
        </message>
        <message>
            <source>persistence %1 to %2</source>
            <translation>persistencia de %1 a %2</translation>
        </message>
        <message>
            <source>no persistence engine</source>
            <translation>sin motor de persistencia</translation>
        </message>
        <message>
            <source>persistence engine sip</source>
            <translation>motor de persistencia sip</translation>
        </message>
        <message>
            <source>one-packet on</source>
            <translation>un paquete activado</translation>
        </message>
        <message>
            <source>one-packet off</source>
            <translation>un paquete desactivado</translation>
        </message>
        <message>
            <source>Change %1: %2.</source>
            <translation>Cambiar %1: %2.</translation>
        </message>
        <message>
            <source>Drain %1.</source>
            <translation>Vaciar %1.</translation>
        </message>
        <message>
            <source>Take %1 back with weight %2.</source>
            <translation>Readmitir %1 con peso %2.</translation>
        </message>
        <message>
            <source>Set weight of %1 from %2 to %3.</source>
            <translation>Cambiar el peso de %1 de %2 a %3.</translation>
        </message>
        <message>
            <source>weight %1 to %2</source>
            <translation>peso de %1 a %2</translation>
        </message>
        <message>
            <source>forwarding %1 to %2</source>
            <translation>reenvío de %1 a %2</translation>
        </message>
        <message>
            <source>tunnel options</source>
            <translation>opciones de túnel</translation>
        </message>
        <message>
            <source>upper limit %1 to %2</source>
            <translation>límite superior de %1 a %2</translation>
        </message>
        <message>
            <source>lower limit %1 to %2</source>
            <translation>límite inferior de %1 a %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartCard</name>
        <message>
            <source>Chart of %1</source>
            <translation>Gráfico de %1</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>Aún no hay datos</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartExport</name>
        <message>
            <source>%1 ends with none of .png, .svg and .csv.</source>
            <translation>%1 no termina en .png, .svg ni .csv.</translation>
        </message>
        <message>
            <source>The picture could not be written as PNG.</source>
            <translation>La imagen no se pudo escribir como PNG.</translation>
        </message>
        <message>
            <source>%1 could not be written: %2.</source>
            <translation>%1 no se pudo escribir: %2.</translation>
        </message>
        <message>
            <source>Export chart</source>
            <translation>Exportar gráfico</translation>
        </message>
        <message>
            <source>Chart saved to %1.</source>
            <translation>Gráfico guardado en %1.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartFrame</name>
        <message>
            <source>others</source>
            <translation>otros</translation>
        </message>
        <message>
            <source>in</source>
            <comment>traffic</comment>
            <translation>entrada</translation>
        </message>
        <message>
            <source>out</source>
            <comment>traffic</comment>
            <translation>salida</translation>
        </message>
        <message>
            <source>Active connections</source>
            <translation>Conexiones activas</translation>
        </message>
        <message>
            <source>New connections/s</source>
            <translation>Conexiones nuevas/s</translation>
        </message>
        <message>
            <source>Packets/s</source>
            <translation>Paquetes/s</translation>
        </message>
        <message>
            <source>Bits/s in</source>
            <translation>Bits/s de entrada</translation>
        </message>
        <message>
            <source>Bits/s out</source>
            <translation>Bits/s de salida</translation>
        </message>
        <message>
            <source>conn/s</source>
            <translation>conex./s</translation>
        </message>
        <message>
            <source>active</source>
            <translation>activas</translation>
        </message>
        <message>
            <source>packets/s</source>
            <translation>paquetes/s</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartHeader</name>
        <message>
            <source>Live chart</source>
            <translation>Gráfico en vivo</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Servicio</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Medida</translation>
        </message>
        <message>
            <source>Stacked</source>
            <translation>Apilado</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Líneas</translation>
        </message>
        <message>
            <source>Freeze the picture (P). Data keeps coming.</source>
            <translation>Congelar la imagen (P). Los datos siguen llegando.</translation>
        </message>
        <message>
            <source>Export the chart, or show it as a table</source>
            <translation>Exportar el gráfico o mostrarlo como tabla</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartLegend</name>
        <message>
            <source>Legend</source>
            <translation>Leyenda</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartPane</name>
        <message>
            <source>Live chart</source>
            <translation>Gráfico en vivo</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>Mostrar como tabla</translation>
        </message>
        <message>
            <source>Stacked</source>
            <translation>Apilado</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Líneas</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>Aún no hay datos</translation>
        </message>
        <message>
            <source>No live data. %1</source>
            <translation>Sin datos en vivo. %1</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n segundo</numerusform>
                <numerusform>%n segundos</numerusform>
            </translation>
        </message>
        <message>
            <source>1 minute</source>
            <translation>1 minuto</translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n minuto</numerusform>
                <numerusform>%n minutos</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2, total %3, highest %4 %5</source>
            <translation>%1, %2, total %3, máximo %4 %5</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartPlot</name>
        <message>
            <source>No data since %1</source>
            <translation>Sin datos desde %1</translation>
        </message>
        <message>
            <source>now</source>
            <translation>ahora</translation>
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
            <translation>Aún no hay datos</translation>
        </message>
        <message>
            <source>No live data</source>
            <translation>Sin datos en vivo</translation>
        </message>
        <message>
            <source>%1   total %2</source>
            <translation>%1   total %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartTableModel</name>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Qué pasó</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartsView</name>
        <message>
            <source>&amp;Pause charts</source>
            <translation>&amp;Pausar gráficos</translation>
        </message>
        <message>
            <source>Freeze the pictures; data keeps coming</source>
            <translation>Congelar las imágenes; los datos siguen llegando</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>&amp;Ampliar</translation>
        </message>
        <message>
            <source>Show less time in all charts, around the cursor</source>
            <translation>Mostrar menos tiempo en todos los gráficos, alrededor del cursor</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>&amp;Reducir</translation>
        </message>
        <message>
            <source>Show more time in all charts</source>
            <translation>Mostrar más tiempo en todos los gráficos</translation>
        </message>
        <message>
            <source>&amp;Back to now</source>
            <translation>&amp;Volver a ahora</translation>
        </message>
        <message>
            <source>Show the whole range up to now</source>
            <translation>Mostrar todo el intervalo hasta ahora</translation>
        </message>
        <message>
            <source>Show as &amp;table</source>
            <translation>Mostrar como &amp;tabla</translation>
        </message>
        <message>
            <source>The numbers of the chosen chart as a table</source>
            <translation>Los números de el gráfico elegido como tabla</translation>
        </message>
        <message>
            <source>Export charts as PNG...</source>
            <translation>Exportar gráficos como PNG...</translation>
        </message>
        <message>
            <source>Export charts as SVG...</source>
            <translation>Exportar gráficos como SVG...</translation>
        </message>
        <message>
            <source>Export charts as CSV...</source>
            <translation>Exportar gráficos como CSV...</translation>
        </message>
        <message>
            <source>Save what is shown as a picture</source>
            <translation>Guardar lo que se ve como imagen</translation>
        </message>
        <message>
            <source>Save the numbers of all charts</source>
            <translation>Guardar los números de todos los gráficos</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message numerus="yes">
            <source>Totals and %n busiest services</source>
            <translation>
                <numerusform>Totales y %n servicio más activo</numerusform>
                <numerusform>Totales y %n servicios más activos</numerusform>
            </translation>
        </message>
        <message>
            <source>Totals only</source>
            <translation>Solo totales</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Medida</translation>
        </message>
        <message>
            <source>Range of time</source>
            <translation>Intervalo de tiempo</translation>
        </message>
        <message>
            <source>Charts of %1</source>
            <translation>Gráficos de %1</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Gráficos</translation>
        </message>
        <message>
            <source>&lt;p&gt;Totals and the busiest services of the director, each with its servers as lines. Gaps are times without data; dashed marks say what happened.&lt;/p&gt;&lt;p&gt;Drag over a chart to zoom in, &lt;b&gt;Shift&lt;/b&gt; and drag to move in time, turn the wheel with &lt;b&gt;Ctrl&lt;/b&gt;; double click for the whole range.&lt;/p&gt;&lt;p&gt;In a chart, &lt;b&gt;Left&lt;/b&gt;, &lt;b&gt;Right&lt;/b&gt;, &lt;b&gt;Home&lt;/b&gt; and &lt;b&gt;End&lt;/b&gt; move the cursor, &lt;b&gt;Up&lt;/b&gt; and &lt;b&gt;Down&lt;/b&gt; choose a line, &lt;b&gt;+&lt;/b&gt; and &lt;b&gt;-&lt;/b&gt; zoom, &lt;b&gt;Ctrl+Left&lt;/b&gt; and &lt;b&gt;Ctrl+Right&lt;/b&gt; move in time, &lt;b&gt;0&lt;/b&gt; goes back to now.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Totales y los servicios más activos del director, cada uno con sus servidores como líneas. Los huecos son tiempos sin datos; las marcas discontinuas dicen qué ocurrió.&lt;/p&gt;&lt;p&gt;Arrastre sobre un gráfico para ampliar, con &lt;b&gt;Mayús&lt;/b&gt; para moverse en el tiempo, gire la rueda con &lt;b&gt;Ctrl&lt;/b&gt;; doble clic muestra todo el intervalo.&lt;/p&gt;&lt;p&gt;En un gráfico, &lt;b&gt;Izquierda&lt;/b&gt;, &lt;b&gt;Derecha&lt;/b&gt;, &lt;b&gt;Inicio&lt;/b&gt; y &lt;b&gt;Fin&lt;/b&gt; mueven el cursor, &lt;b&gt;Arriba&lt;/b&gt; y &lt;b&gt;Abajo&lt;/b&gt; eligen una línea, &lt;b&gt;+&lt;/b&gt; y &lt;b&gt;-&lt;/b&gt; amplían y reducen, &lt;b&gt;Ctrl+Izquierda&lt;/b&gt; y &lt;b&gt;Ctrl+Derecha&lt;/b&gt; se mueven en el tiempo, &lt;b&gt;0&lt;/b&gt; vuelve a ahora.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Same cursor on all charts</source>
            <translation>Mismo cursor en todos los gráficos</translation>
        </message>
        <message>
            <source>There are no services to chart.</source>
            <translation>No hay servicios que representar.</translation>
        </message>
        <message>
            <source>New connections</source>
            <translation>Conexiones nuevas</translation>
        </message>
        <message>
            <source>Active connections</source>
            <translation>Conexiones activas</translation>
        </message>
        <message>
            <source>Packets</source>
            <translation>Paquetes</translation>
        </message>
        <message>
            <source>Traffic in and out</source>
            <translation>Tráfico entrante y saliente</translation>
        </message>
        <message>
            <source>mark %1</source>
            <translation>marca %1</translation>
        </message>
        <message>
            <source>Cursor %1</source>
            <translation>Cursor %1</translation>
        </message>
        <message>
            <source>&amp;Continue charts</source>
            <translation>&amp;Continuar gráficos</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuar</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::CheckRow</name>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy commands: %1</source>
            <translation>Copiar órdenes: %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ColumnHeadings</name>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Reenvío</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Peso</translation>
        </message>
        <message>
            <source>Active / inactive</source>
            <translation>Activas / inactivas</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Activas</translation>
        </message>
        <message>
            <source>Conn/s, 5 min</source>
            <translation>Conex./s, 5 min</translation>
        </message>
        <message>
            <source>Share of new conns, expected at |</source>
            <translation>Cuota de conex. nuevas, esperada en |</translation>
        </message>
        <message>
            <source>Share of new conns</source>
            <translation>Parte de conex. nuevas</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Cuota</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::CommandBar</name>
        <message>
            <source>Same as</source>
            <translation>Igual que</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>Copiar la orden</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::CommandExport</name>
        <message>
            <source># later, when empty: %1</source>
            <translation># más tarde, cuando esté vacío: %1</translation>
        </message>
        <message>
            <source>Export commands</source>
            <translation>Exportar órdenes</translation>
        </message>
        <message>
            <source>Shell scripts (*.sh);;All files (*)</source>
            <translation>Guiones de shell (*.sh);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Not exported</source>
            <translation>No exportado</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>Exportado</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) written to %1 and read back without a difference. Run the file as root on the director.</source>
            <translation>
                <numerusform>%n orden escrita en %1 y releída sin diferencias. Ejecute el archivo como root en el director.</numerusform>
                <numerusform>%n órdenes escritas en %1 y releídas sin diferencias. Ejecute el archivo como root en el director.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ComparisonTile</name>
        <message>
            <source>%1: %2 before, %3 now, %4</source>
            <translation>%1: antes %2, ahora %3, %4</translation>
        </message>
        <message>
            <source>%1 before</source>
            <translation>antes %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConfigurationReport</name>
        <message>
            <source>Configuration of %1</source>
            <translation>Configuración de %1</translation>
        </message>
        <message>
            <source>%1, generation %2. Written by VipDeck %3.</source>
            <translation>%1, generación %2. Escrito por VipDeck %3.</translation>
        </message>
        <message>
            <source>Scheduler %1.</source>
            <translation>Planificador %1.</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Forwarding</source>
            <translation>Reenvío</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Peso</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Límites</translation>
        </message>
        <message>
            <source>Tunables</source>
            <translation>Ajustes del director</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>Opción</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Por defecto</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>Significado</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Página %1 de %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConfirmBar</name>
        <message>
            <source>1 min more</source>
            <translation>1 min más</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Conservar</translation>
        </message>
        <message>
            <source>Revert now</source>
            <translation>Revertir ahora</translation>
        </message>
        <message>
            <source>Check server</source>
            <translation>Comprobar servidor</translation>
        </message>
        <message>
            <source>Take back what this apply did to the server; the rest goes on waiting</source>
            <translation>Deshacer lo que esta aplicación cambió en el servidor; el resto sigue esperando</translation>
        </message>
        <message>
            <source>Ctrl+Return</source>
            <translation>Ctrl+Return</translation>
        </message>
        <message numerus="yes">
            <source>Applied. %n s to keep it.</source>
            <translation>
                <numerusform>Aplicado. %n s para conservarlo.</numerusform>
                <numerusform>Aplicado. %n s para conservarlo.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Taken back in %n s unless you keep it.</source>
            <translation>
                <numerusform>Se revierte en %n s si no lo conserva.</numerusform>
                <numerusform>Se revierte en %n s si no lo conserva.</numerusform>
            </translation>
        </message>
        <message>
            <source>No connection. The director takes version %1 back in %2 by itself.</source>
            <translation>Sin conexión. El director revierte la versión %1 en %2 por sí mismo.</translation>
        </message>
        <message>
            <source>No connection. The time of version %1 is over.</source>
            <translation>Sin conexión. El tiempo de la versión %1 ha terminado.</translation>
        </message>
        <message>
            <source>The director takes version %1 back now.</source>
            <translation>El director revierte ahora la versión %1.</translation>
        </message>
        <message>
            <source>Applied. Reverts in %1 unless you keep it.</source>
            <translation>Aplicado. Se revierte en %1 si no lo conserva.</translation>
        </message>
        <message>
            <source>Unless somebody keeps it there. This console connects again by itself.</source>
            <translation>Salvo que alguien la conserve allí. Esta consola se reconecta sola.</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>Versión %1</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n cambio</numerusform>
                <numerusform>%n cambios</numerusform>
            </translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>por %1</translation>
        </message>
        <message>
            <source>user %1</source>
            <translation>usuario %1</translation>
        </message>
        <message>
            <source>Reverts in %1</source>
            <translation>Revierte en %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>servers</comment>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>%1 in %2 does not answer.</source>
            <translation>%1 en %2 no responde.</translation>
        </message>
        <message numerus="yes">
            <source>And %n other(s).</source>
            <translation>
                <numerusform>Y %n más.</numerusform>
                <numerusform>Y %n más.</numerusform>
            </translation>
        </message>
        <message>
            <source>Propose to revert only %1</source>
            <translation>Proponer revertir solo %1</translation>
        </message>
        <message>
            <source>Revert only %1</source>
            <translation>Revertir solo %1</translation>
        </message>
        <message>
            <source>%1 back as before</source>
            <translation>%1 como antes</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionDetails</name>
        <message>
            <source>Show server</source>
            <translation>Mostrar servidor</translation>
        </message>
        <message>
            <source>Show service</source>
            <translation>Mostrar servicio</translation>
        </message>
        <message>
            <source>Follow client</source>
            <translation>Seguir al cliente</translation>
        </message>
        <message>
            <source>Show only connections of this client</source>
            <translation>Mostrar solo conexiones de este cliente</translation>
        </message>
        <message>
            <source>Details of the connection</source>
            <translation>Detalles de la conexión</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>this connection</source>
            <translation>esta conexión</translation>
        </message>
        <message>
            <source>No connection selected</source>
            <translation>Ninguna conexión seleccionada</translation>
        </message>
        <message>
            <source>Select a row to see when it began, what it waits for and when it ends.</source>
            <translation>Seleccione una fila para ver cuándo empezó, qué espera y cuándo termina.</translation>
        </message>
        <message>
            <source>It has ended or is in another part of the list. These are its last values.</source>
            <translation>Ha terminado o está en otra parte de la lista. Estos son sus últimos valores.</translation>
        </message>
        <message>
            <source>New connections of this client go to %1 for %2 more.</source>
            <translation>Las conexiones nuevas de este cliente van a %1 durante %2 más.</translation>
        </message>
        <message>
            <source>Served by %1. Without another packet it is forgotten in %2.</source>
            <translation>Atendida por %1. Sin otro paquete se olvida en %2.</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Servicio</translation>
        </message>
        <message>
            <source>Virtual address</source>
            <translation>Dirección virtual</translation>
        </message>
        <message>
            <source>mark %1</source>
            <translation>marca %1</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
        </message>
        <message>
            <source>Forwarding</source>
            <translation>Reenvío</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Persistence template</source>
            <translation>Plantilla de persistencia</translation>
        </message>
        <message>
            <source>Began</source>
            <translation>Empezó</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>hace %1</translation>
        </message>
        <message>
            <source>Last packet</source>
            <translation>Último paquete</translation>
        </message>
        <message>
            <source>From the client</source>
            <translation>Del cliente</translation>
        </message>
        <message numerus="yes">
            <source>%n packet(s)</source>
            <translation>
                <numerusform>%n paquete</numerusform>
                <numerusform>%n paquetes</numerusform>
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
                <numerusform>Tras %1 conexión el director no dio más: %2.</numerusform>
                <numerusform>Tras %1 conexiones el director no dio más: %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>After %1 connection(s): %2</source>
            <translation>
                <numerusform>Tras %1 conexión: %2</numerusform>
                <numerusform>Tras %1 conexiones: %2</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cannot be written: %2.</source>
            <translation>%1 no se puede escribir: %2.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionFilterGrammar</name>
        <message>
            <source>not %1</source>
            <translation>no %1</translation>
        </message>
        <message>
            <source>%1: not %2</source>
            <translation>%1: no %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>"%1" needs a value, for example %1:...</source>
            <translation>«%1» necesita un valor, por ejemplo %1:...</translation>
        </message>
        <message>
            <source>"%1" is not a filter. There are %2.</source>
            <translation>«%1» no es un filtro. Hay %2.</translation>
        </message>
        <message>
            <source>"%1" takes no value.</source>
            <translation>«%1» no lleva valor.</translation>
        </message>
        <message>
            <source>"%1" needs a colon: %1:...</source>
            <translation>«%1» necesita dos puntos: %1:...</translation>
        </message>
        <message>
            <source>"%1" is not an amount. Write %2&gt;1 MiB, %2&lt;500 KiB or %2:0.</source>
            <translation>«%1» no es una cantidad. Escriba %2&gt;1 MiB, %2&lt;500 KiB o %2:0.</translation>
        </message>
        <message>
            <source>"%1" is not a number. Write %2&gt;60, %2&lt;60 or %2:60.</source>
            <translation>«%1» no es un número. Escriba %2&gt;60, %2&lt;60 o %2:60.</translation>
        </message>
        <message>
            <source>Nothing is less than 0.</source>
            <translation>Nada es menor que 0.</translation>
        </message>
        <message>
            <source>"%1" needs a value.</source>
            <translation>«%1» necesita un valor.</translation>
        </message>
        <message>
            <source>"%1" is not an address or network, such as 10.0.0.0/8.</source>
            <translation>«%1» no es una dirección ni una red como 10.0.0.0/8.</translation>
        </message>
        <message>
            <source>"%1" is not known for "%2".</source>
            <translation>«%1» no se conoce en «%2».</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionSummary</name>
        <message>
            <source>By state</source>
            <translation>Por estado</translation>
        </message>
        <message>
            <source>By server</source>
            <translation>Por servidor</translation>
        </message>
        <message>
            <source>other</source>
            <translation>otros</translation>
        </message>
        <message>
            <source>without server</source>
            <translation>sin servidor</translation>
        </message>
        <message numerus="yes">
            <source>%n other(s)</source>
            <comment>servers</comment>
            <translation>
                <numerusform>%n otro</numerusform>
                <numerusform>%n otros</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionTest</name>
        <message>
            <source>There was no answer within a minute.</source>
            <translation>No hubo respuesta en un minuto.</translation>
        </message>
        <message>
            <source>Reached %1, helper %2.</source>
            <translation>Se alcanzó %1, ayudante %2.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionsModel</name>
        <message>
            <source>mark %1</source>
            <translation>marca %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 byte(s)</source>
            <translation>
                <numerusform>%1 byte</numerusform>
                <numerusform>%1 bytes</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 from %2 to %3, server %4, %5, expires in %6</source>
            <translation>%1 de %2 a %3, servidor %4, %5, caduca en %6</translation>
        </message>
        <message>
            <source>IP packets of both directions with their headers, as far as they pass the director: with Route and Tunnel only the client's</source>
            <translation>Paquetes IP de ambos sentidos con sus cabeceras, en la medida en que pasan por el director: con Ruta y Túnel solo los del cliente</translation>
        </message>
        <message>
            <source>Packets from the client</source>
            <translation>Paquetes del cliente</translation>
        </message>
        <message>
            <source>Proto</source>
            <translation>Prot.</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Virtual address</source>
            <translation>Dirección virtual</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Caduca</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Reenvío</translation>
        </message>
        <message>
            <source>Packets</source>
            <translation>Paquetes</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Edad</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionsView</name>
        <message>
            <source>Connections</source>
            <translation>Conexiones</translation>
        </message>
        <message>
            <source>&lt;p&gt;Every connection that the director balances now, counted and sorted where it runs.&lt;/p&gt;&lt;p&gt;The filter takes words such as &lt;b&gt;client:10.0.0.0/8&lt;/b&gt;, &lt;b&gt;state:ESTABLISHED&lt;/b&gt;, &lt;b&gt;service:web&lt;/b&gt;, &lt;b&gt;server:web-03&lt;/b&gt;, &lt;b&gt;age&amp;gt;60&lt;/b&gt;, &lt;b&gt;bytes&amp;gt;1 MiB&lt;/b&gt;; a minus in front means not, commas mean or. A click on a bar adds a filter.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Cada conexión que el director reparte ahora, contada y ordenada donde se ejecuta.&lt;/p&gt;&lt;p&gt;El filtro toma palabras como &lt;b&gt;client:10.0.0.0/8&lt;/b&gt;, &lt;b&gt;state:ESTABLISHED&lt;/b&gt;, &lt;b&gt;service:web&lt;/b&gt;, &lt;b&gt;server:web-03&lt;/b&gt;, &lt;b&gt;age&amp;gt;60&lt;/b&gt;, &lt;b&gt;bytes&amp;gt;1 MiB&lt;/b&gt;; un menos delante significa no, las comas significan o. Un clic en una barra añade un filtro.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Actualización</translation>
        </message>
        <message>
            <source>How often the rows are read again</source>
            <translation>Con qué frecuencia se vuelven a leer las filas</translation>
        </message>
        <message>
            <source>Refresh off</source>
            <translation>Sin actualizar</translation>
        </message>
        <message>
            <source>Refresh %1 s</source>
            <translation>Cada %1 s</translation>
        </message>
        <message>
            <source>Add filter: packets&gt;100 or client:10.0.0.0/8</source>
            <translation>Filtro: packets&gt;100 o client:10.0.0.0/8</translation>
        </message>
        <message>
            <source>Filter connections</source>
            <translation>Filtrar conexiones</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation>Contando</translation>
        </message>
        <message>
            <source>Copy &amp;rows</source>
            <translation>Copiar &amp;filas</translation>
        </message>
        <message>
            <source>Copy the selected connections as text</source>
            <translation>Copiar las conexiones seleccionadas como texto</translation>
        </message>
        <message>
            <source>Copy rows as CS&amp;V</source>
            <translation>Copiar filas como CS&amp;V</translation>
        </message>
        <message>
            <source>Ctrl+Shift+C</source>
            <translation>Ctrl+Shift+C</translation>
        </message>
        <message>
            <source>Copy the selected connections as comma separated values</source>
            <translation>Copiar las conexiones seleccionadas separadas por comas</translation>
        </message>
        <message>
            <source>&amp;Read again</source>
            <translation>&amp;Leer de nuevo</translation>
        </message>
        <message>
            <source>Read the rows again now</source>
            <translation>Leer las filas de nuevo ahora</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>&amp;Pausar</translation>
        </message>
        <message>
            <source>Ctrl+P</source>
            <translation>Ctrl+P</translation>
        </message>
        <message>
            <source>Keep the rows as they are; traffic goes on</source>
            <translation>Dejar las filas como están; el tráfico sigue</translation>
        </message>
        <message>
            <source>C&amp;lear filter</source>
            <translation>&amp;Borrar filtro</translation>
        </message>
        <message>
            <source>Show all connections</source>
            <translation>Mostrar todas las conexiones</translation>
        </message>
        <message>
            <source>&amp;Save filter</source>
            <translation>&amp;Guardar filtro</translation>
        </message>
        <message>
            <source>Ctrl+B</source>
            <translation>Ctrl+B</translation>
        </message>
        <message>
            <source>Keep this filter under a name</source>
            <translation>Guardar este filtro con un nombre</translation>
        </message>
        <message>
            <source>Sa&amp;ved filters</source>
            <translation>Filtros g&amp;uardados</translation>
        </message>
        <message>
            <source>Ctrl+Shift+B</source>
            <translation>Ctrl+Shift+B</translation>
        </message>
        <message>
            <source>Apply, rename or delete saved filters</source>
            <translation>Aplicar, renombrar o eliminar filtros guardados</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Export as &amp;CSV</source>
            <translation>Exportar como &amp;CSV</translation>
        </message>
        <message>
            <source>Ctrl+Alt+E</source>
            <translation>Ctrl+Alt+E</translation>
        </message>
        <message>
            <source>Write the connections that the filter shows as CSV</source>
            <translation>Escribir como CSV las conexiones que muestra el filtro</translation>
        </message>
        <message>
            <source>Export as &amp;JSON</source>
            <translation>Exportar como &amp;JSON</translation>
        </message>
        <message>
            <source>Ctrl+Alt+J</source>
            <translation>Ctrl+Alt+J</translation>
        </message>
        <message>
            <source>Write the connections that the filter shows as JSON</source>
            <translation>Escribir como JSON las conexiones que muestra el filtro</translation>
        </message>
        <message>
            <source>Write the connections that the filter shows to a file</source>
            <translation>Escribir en un archivo las conexiones que muestra el filtro</translation>
        </message>
        <message>
            <source>Export connections</source>
            <translation>Exportar conexiones</translation>
        </message>
        <message>
            <source>Comma separated values (*.csv)</source>
            <translation>Valores separados por comas (*.csv)</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>&amp;Continue</source>
            <translation>&amp;Continuar</translation>
        </message>
        <message>
            <source>counting, about %1</source>
            <translation>contando, unas %1</translation>
        </message>
        <message>
            <source>%1 of %2 shown</source>
            <translation>%1 de %2 mostradas</translation>
        </message>
        <message>
            <source>A rule file has no connections.</source>
            <translation>Un archivo de reglas no tiene conexiones.</translation>
        </message>
        <message>
            <source>The connections cannot be read: %1</source>
            <translation>No se pueden leer las conexiones: %1</translation>
        </message>
        <message>
            <source>The director is not connected.</source>
            <translation>El director no está conectado.</translation>
        </message>
        <message>
            <source>There are no connections now.</source>
            <translation>Ahora no hay conexiones.</translation>
        </message>
        <message>
            <source>No connection matches the filter.</source>
            <translation>Ninguna conexión coincide con el filtro.</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) copied.</source>
            <translation>
                <numerusform>%n conexión copiada.</numerusform>
                <numerusform>%n conexiones copiadas.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Console</name>
        <message>
            <source>Open rule file</source>
            <translation>Abrir archivo de reglas</translation>
        </message>
        <message>
            <source>Rules and configurations (*.rules *.ipvsadm *.txt *.conf *.cf);;All files (*)</source>
            <translation>Reglas y configuraciones (*.rules *.ipvsadm *.txt *.conf *.cf);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Configuration report</source>
            <translation>Informe de configuración</translation>
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
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <source>Ctrl+Z</source>
            <translation>Ctrl+Z</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rehacer</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Z</source>
            <translation>Ctrl+Shift+Z</translation>
        </message>
        <message>
            <source>&amp;Drain</source>
            <translation>&amp;Vaciar</translation>
        </message>
        <message>
            <source>Ctrl+D</source>
            <translation>Ctrl+D</translation>
        </message>
        <message>
            <source>Weight 0: no new connections, those that are there may finish</source>
            <translation>Peso 0: sin conexiones nuevas, las que hay pueden terminar</translation>
        </message>
        <message>
            <source>Drai&amp;n now...</source>
            <translation>Vaciar a&amp;hora...</translation>
        </message>
        <message>
            <source>Ctrl+Alt+D</source>
            <translation>Ctrl+Alt+D</translation>
        </message>
        <message>
            <source>Drain with a time limit and removal at the end, without the draft</source>
            <translation>Vaciar con límite de tiempo y retirada al final, sin el borrador</translation>
        </message>
        <message>
            <source>Restore wei&amp;ght</source>
            <translation>Restaurar pes&amp;o</translation>
        </message>
        <message>
            <source>Ctrl+Alt+R</source>
            <translation>Ctrl+Alt+R</translation>
        </message>
        <message>
            <source>Give drained servers their weight back now, without the draft</source>
            <translation>Devolver ahora su peso a los servidores vaciados, sin el borrador</translation>
        </message>
        <message>
            <source>Start &amp;gently...</source>
            <translation>Arrancar s&amp;uavemente...</translation>
        </message>
        <message>
            <source>Ctrl+Alt+G</source>
            <translation>Ctrl+Alt+G</translation>
        </message>
        <message>
            <source>Let servers in with a weight that rises in steps, without the draft</source>
            <translation>Dejar entrar servidores con un peso que sube por pasos, sin el borrador</translation>
        </message>
        <message>
            <source>Cance&amp;l drain or gentle start</source>
            <translation>Cance&amp;lar vaciado o arranque suave</translation>
        </message>
        <message>
            <source>Ctrl+Alt+C</source>
            <translation>Ctrl+Alt+C</translation>
        </message>
        <message>
            <source>Let the director forget it; the weight stays as it is</source>
            <translation>El director lo olvida; el peso queda como está</translation>
        </message>
        <message>
            <source>Remo&amp;ve</source>
            <translation>&amp;Quitar</translation>
        </message>
        <message>
            <source>Remove what is selected from the draft</source>
            <translation>Quitar del borrador lo seleccionado</translation>
        </message>
        <message>
            <source>&amp;Move to service</source>
            <translation>&amp;Mover a un servicio</translation>
        </message>
        <message>
            <source>Ctrl+Shift+M</source>
            <translation>Ctrl+Shift+M</translation>
        </message>
        <message>
            <source>Move the selected servers to another service</source>
            <translation>Mover los servidores seleccionados a otro servicio</translation>
        </message>
        <message>
            <source>Re&amp;name</source>
            <translation>Cambiar &amp;nombre</translation>
        </message>
        <message>
            <source>Give the selected service or server a name</source>
            <translation>Dar un nombre al servicio o servidor seleccionado</translation>
        </message>
        <message>
            <source>&amp;Edit weight</source>
            <translation>&amp;Editar peso</translation>
        </message>
        <message>
            <source>Type the weight of the selected server</source>
            <translation>Escribir el peso del servidor seleccionado</translation>
        </message>
        <message>
            <source>Weight &amp;up</source>
            <translation>&amp;Subir peso</translation>
        </message>
        <message>
            <source>+</source>
            <translation>+</translation>
        </message>
        <message>
            <source>Raise the weight of the selected servers by 1</source>
            <translation>Subir en 1 el peso de los servidores seleccionados</translation>
        </message>
        <message>
            <source>Weight do&amp;wn</source>
            <translation>&amp;Bajar peso</translation>
        </message>
        <message>
            <source>-</source>
            <translation>-</translation>
        </message>
        <message>
            <source>Lower the weight of the selected servers by 1</source>
            <translation>Bajar en 1 el peso de los servidores seleccionados</translation>
        </message>
        <message>
            <source>&amp;Copy command</source>
            <translation>&amp;Copiar orden</translation>
        </message>
        <message>
            <source>Copy the ipvsadm commands that make what is selected</source>
            <translation>Copiar las órdenes de ipvsadm que crean lo seleccionado</translation>
        </message>
        <message>
            <source>Chec&amp;k servers</source>
            <translation>E&amp;xaminar servidores</translation>
        </message>
        <message>
            <source>Ctrl+Shift+D</source>
            <translation>Ctrl+Shift+D</translation>
        </message>
        <message>
            <source>Look for what keeps the selected servers from working</source>
            <translation>Busca qué impide funcionar a los servidores elegidos</translation>
        </message>
        <message>
            <source>Add &amp;service</source>
            <translation>Añadir &amp;servicio</translation>
        </message>
        <message>
            <source>Ctrl+N</source>
            <translation>Ctrl+N</translation>
        </message>
        <message>
            <source>Add a virtual service to the draft</source>
            <translation>Añadir un servicio virtual al borrador</translation>
        </message>
        <message>
            <source>&amp;Add server</source>
            <translation>&amp;Añadir servidor</translation>
        </message>
        <message>
            <source>Ctrl+Shift+N</source>
            <translation>Ctrl+Shift+N</translation>
        </message>
        <message>
            <source>Add real servers to a service</source>
            <translation>Añadir servidores reales a un servicio</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importar</translation>
        </message>
        <message>
            <source>Ctrl+O</source>
            <translation>Ctrl+O</translation>
        </message>
        <message>
            <source>Read rules of ipvsadm into the draft</source>
            <translation>Leer reglas de ipvsadm en el borrador</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>&amp;Exportar</translation>
        </message>
        <message>
            <source>Ctrl+E</source>
            <translation>Ctrl+E</translation>
        </message>
        <message>
            <source>Write a rule file that ipvsadm-restore takes</source>
            <translation>Escribir un archivo de reglas que acepta ipvsadm-restore</translation>
        </message>
        <message>
            <source>&amp;Open rule file</source>
            <translation>A&amp;brir archivo de reglas</translation>
        </message>
        <message>
            <source>Ctrl+Shift+O</source>
            <translation>Ctrl+Shift+O</translation>
        </message>
        <message>
            <source>Edit a rule file without a director; it is saved, not applied</source>
            <translation>Editar un archivo de reglas sin director; se guarda, no se aplica</translation>
        </message>
        <message>
            <source>Save rule file &amp;as</source>
            <translation>Guardar archivo de reglas &amp;como</translation>
        </message>
        <message>
            <source>Ctrl+Shift+S</source>
            <translation>Ctrl+Shift+S</translation>
        </message>
        <message>
            <source>Write the rules to another file and go on with that one</source>
            <translation>Escribir las reglas en otro archivo y seguir con ese</translation>
        </message>
        <message>
            <source>&amp;Review changes</source>
            <translation>&amp;Revisar cambios</translation>
        </message>
        <message>
            <source>Ctrl+R</source>
            <translation>Ctrl+R</translation>
        </message>
        <message>
            <source>See every change as a sentence and as a command</source>
            <translation>Ver cada cambio como frase y como orden</translation>
        </message>
        <message>
            <source>A&amp;pply</source>
            <translation>A&amp;plicar</translation>
        </message>
        <message>
            <source>Ctrl+Return</source>
            <translation>Ctrl+Return</translation>
        </message>
        <message>
            <source>Make the draft live, all changes together or none</source>
            <translation>Activar el borrador, todos los cambios juntos o ninguno</translation>
        </message>
        <message>
            <source>Dis&amp;card draft</source>
            <translation>Des&amp;cartar borrador</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Backspace</source>
            <translation>Ctrl+Shift+Backspace</translation>
        </message>
        <message>
            <source>Go back to the live rules</source>
            <translation>Volver a las reglas activas</translation>
        </message>
        <message>
            <source>&amp;Keep version</source>
            <translation>Conser&amp;var versión</translation>
        </message>
        <message>
            <source>Keep the applied version that waits</source>
            <translation>Conservar la versión aplicada que espera</translation>
        </message>
        <message>
            <source>Re&amp;vert version now</source>
            <translation>Re&amp;vertir versión ahora</translation>
        </message>
        <message>
            <source>Ctrl+Shift+R</source>
            <translation>Ctrl+Shift+R</translation>
        </message>
        <message>
            <source>Go back to the rules before the applied version</source>
            <translation>Volver a las reglas anteriores a la versión aplicada</translation>
        </message>
        <message>
            <source>One &amp;minute more</source>
            <translation>Un &amp;minuto más</translation>
        </message>
        <message>
            <source>Ctrl+Shift+E</source>
            <translation>Ctrl+Shift+E</translation>
        </message>
        <message>
            <source>Wait a minute longer before the applied version is taken back</source>
            <translation>Esperar un minuto más antes de revertir la versión aplicada</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Salir</translation>
        </message>
        <message>
            <source>Ctrl+Q</source>
            <translation>Ctrl+Q</translation>
        </message>
        <message>
            <source>Close the console; the helper keeps running</source>
            <translation>Cerrar la consola; el ayudante sigue en marcha</translation>
        </message>
        <message>
            <source>&amp;Find anything</source>
            <translation>&amp;Buscar todo</translation>
        </message>
        <message>
            <source>Ctrl+K</source>
            <translation>Ctrl+K</translation>
        </message>
        <message>
            <source>Find a service, a server, an address or a command</source>
            <translation>Buscar un servicio, un servidor, una dirección o una orden</translation>
        </message>
        <message>
            <source>F&amp;ilter this view</source>
            <translation>F&amp;iltrar esta vista</translation>
        </message>
        <message>
            <source>Ctrl+F</source>
            <translation>Ctrl+F</translation>
        </message>
        <message>
            <source>Show only what matches</source>
            <translation>Mostrar solo lo que coincide</translation>
        </message>
        <message>
            <source>&amp;Next pane</source>
            <translation>Panel &amp;siguiente</translation>
        </message>
        <message>
            <source>Go to the next part of the window</source>
            <translation>Ir a la parte siguiente de la ventana</translation>
        </message>
        <message>
            <source>&amp;Previous pane</source>
            <translation>Panel &amp;anterior</translation>
        </message>
        <message>
            <source>Go to the previous part of the window</source>
            <translation>Ir a la parte anterior de la ventana</translation>
        </message>
        <message>
            <source>Show &amp;draft</source>
            <translation>Mostrar &amp;borrador</translation>
        </message>
        <message>
            <source>Show the rules as you edit them</source>
            <translation>Mostrar las reglas según se editan</translation>
        </message>
        <message>
            <source>Show &amp;live</source>
            <translation>Mostrar a&amp;ctivas</translation>
        </message>
        <message>
            <source>Show the rules that carry traffic now; read only</source>
            <translation>Mostrar las reglas que llevan el tráfico ahora; solo lectura</translation>
        </message>
        <message>
            <source>&amp;Compact rows</source>
            <translation>Filas &amp;compactas</translation>
        </message>
        <message>
            <source>Show more rows</source>
            <translation>Mostrar más filas</translation>
        </message>
        <message>
            <source>F&amp;old all</source>
            <translation>P&amp;legar todo</translation>
        </message>
        <message>
            <source>Show only the services</source>
            <translation>Mostrar solo los servicios</translation>
        </message>
        <message>
            <source>&amp;Unfold all</source>
            <translation>&amp;Desplegar todo</translation>
        </message>
        <message>
            <source>Show all servers</source>
            <translation>Mostrar todos los servidores</translation>
        </message>
        <message>
            <source>Colours of the console</source>
            <translation>Colores de la consola</translation>
        </message>
        <message>
            <source>&amp;System</source>
            <translation>&amp;Sistema</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Claro</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Oscuro</translation>
        </message>
        <message>
            <source>&amp;Lock or unlock</source>
            <translation>&amp;Bloquear o desbloquear</translation>
        </message>
        <message>
            <source>Ctrl+L</source>
            <translation>Ctrl+L</translation>
        </message>
        <message>
            <source>Ask now whether you may change rules, or forget the answer</source>
            <translation>Preguntar ahora si puede cambiar reglas, u olvidar la respuesta</translation>
        </message>
        <message>
            <source>&amp;Start director</source>
            <translation>&amp;Iniciar director</translation>
        </message>
        <message>
            <source>Take packets for the virtual services</source>
            <translation>Tomar paquetes para los servicios virtuales</translation>
        </message>
        <message>
            <source>S&amp;top director</source>
            <translation>&amp;Detener director</translation>
        </message>
        <message>
            <source>Stop taking packets; the rules stay</source>
            <translation>Dejar de tomar paquetes; las reglas se quedan</translation>
        </message>
        <message>
            <source>&amp;Zero counters</source>
            <translation>Contadores a &amp;cero</translation>
        </message>
        <message>
            <source>Set all counters to 0, as ipvsadm -Z does</source>
            <translation>Poner todos los contadores a 0, como ipvsadm -Z</translation>
        </message>
        <message>
            <source>Pat&amp;h of packets...</source>
            <translation>&amp;Camino de los paquetes...</translation>
        </message>
        <message>
            <source>See and choose how established packets go: queue or flow cache</source>
            <translation>Ver y elegir por dónde van los paquetes establecidos: cola o caché de flujos</translation>
        </message>
        <message>
            <source>Try to &amp;connect now</source>
            <translation>&amp;Conectar ahora</translation>
        </message>
        <message>
            <source>Connect to the helper without waiting</source>
            <translation>Conectar con el ayudante sin esperar</translation>
        </message>
        <message>
            <source>&amp;Work offline</source>
            <translation>&amp;Trabajar sin conexión</translation>
        </message>
        <message>
            <source>Stop trying to connect; the draft can be edited</source>
            <translation>Dejar de intentar conectar; el borrador se puede editar</translation>
        </message>
        <message>
            <source>&amp;Help for this view</source>
            <translation>&amp;Ayuda de esta vista</translation>
        </message>
        <message>
            <source>What this view shows and its keys</source>
            <translation>Qué muestra esta vista y sus teclas</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Atajos de teclado</translation>
        </message>
        <message>
            <source>List of all keys</source>
            <translation>Lista de todas las teclas</translation>
        </message>
        <message>
            <source>&amp;About VipDeck</source>
            <translation>&amp;Acerca de VipDeck</translation>
        </message>
        <message>
            <source>Version and licence</source>
            <translation>Versión y licencia</translation>
        </message>
        <message>
            <source>&amp;Add director</source>
            <translation>&amp;Añadir director</translation>
        </message>
        <message>
            <source>Edit a director on another machine, by ssh</source>
            <translation>Editar un director en otra máquina, por ssh</translation>
        </message>
        <message>
            <source>Re&amp;move from the list</source>
            <translation>&amp;Quitar de la lista</translation>
        </message>
        <message>
            <source>Close this director here; it goes on running</source>
            <translation>Cerrar aquí este director; sigue funcionando</translation>
        </message>
        <message>
            <source>&amp;Next director</source>
            <translation>&amp;Director siguiente</translation>
        </message>
        <message>
            <source>Ctrl+Tab</source>
            <translation>Ctrl+Tab</translation>
        </message>
        <message>
            <source>Show the next director</source>
            <translation>Mostrar el director siguiente</translation>
        </message>
        <message>
            <source>Pre&amp;vious director</source>
            <translation>Director &amp;anterior</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Tab</source>
            <translation>Ctrl+Shift+Tab</translation>
        </message>
        <message>
            <source>Show the previous director</source>
            <translation>Mostrar el director anterior</translation>
        </message>
        <message>
            <source>Configuration re&amp;port</source>
            <translation>&amp;Informe de configuración</translation>
        </message>
        <message>
            <source>Write services, servers and switches as PDF</source>
            <translation>Escribir servicios, servidores y ajustes como PDF</translation>
        </message>
        <message>
            <source>&amp;Settings</source>
            <translation>&amp;Preferencias</translation>
        </message>
        <message>
            <source>Ctrl+,</source>
            <translation>Ctrl+,</translation>
        </message>
        <message>
            <source>Theme, language, update rates, notifications</source>
            <translation>Colores, idioma, ritmo de los contadores, avisos</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DataPage</name>
        <message>
            <source>As I left it</source>
            <translation>Como lo dejé</translation>
        </message>
        <message>
            <source>Charts and data</source>
            <translation>Gráficos y datos</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Gráficos</translation>
        </message>
        <message>
            <source>Range at the start</source>
            <translation>Intervalo al inicio</translation>
        </message>
        <message>
            <source>Of the live chart and of Charts, when the console starts.</source>
            <translation>Del gráfico en vivo y de Gráficos al iniciar la consola.</translation>
        </message>
        <message>
            <source>From the director</source>
            <translation>Del director</translation>
        </message>
        <message>
            <source>Counters</source>
            <translation>Contadores</translation>
        </message>
        <message>
            <source>Every second</source>
            <translation>Cada segundo</translation>
        </message>
        <message>
            <source>Every 2 seconds</source>
            <translation>Cada 2 segundos</translation>
        </message>
        <message>
            <source>Every 5 seconds</source>
            <translation>Cada 5 segundos</translation>
        </message>
        <message>
            <source>Every 10 seconds</source>
            <translation>Cada 10 segundos</translation>
        </message>
        <message>
            <source>How often a director sends its counters. Charts have one point a second at most.</source>
            <translation>Cada cuánto envía un director sus contadores. Los gráficos tienen como mucho un punto por segundo.</translation>
        </message>
        <message>
            <source>What is kept</source>
            <translation>Qué se guarda</translation>
        </message>
        <message>
            <source>This console keeps every series for %1 minutes by the second and for %2 minutes in steps of %3 seconds, while it runs.</source>
            <translation>Mientras funciona, esta consola guarda cada serie %1 minutos por segundos y %2 minutos en pasos de %3 segundos.</translation>
        </message>
        <message>
            <source>Directors keep their own rates also while no console runs: %1 hours in steps of %2 seconds and %3 days in steps of %4 minutes.</source>
            <translation>Los directores guardan sus tasas aunque no haya consola: %1 horas en pasos de %2 segundos y %3 días en pasos de %4 minutos.</translation>
        </message>
        <message>
            <source>Since when directors have rates</source>
            <translation>Desde cuándo tienen tasas los directores</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Director</translation>
        </message>
        <message>
            <source>Fine steps since</source>
            <translation>Pasos finos desde</translation>
        </message>
        <message>
            <source>Coarse steps since</source>
            <translation>Pasos gruesos desde</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DeniedDialog</name>
        <message>
            <source>Authentication denied</source>
            <translation>Autenticación denegada</translation>
        </message>
        <message>
            <source>You are not allowed to change rules on %1</source>
            <translation>No tiene permiso para cambiar reglas en %1</translation>
        </message>
        <message>
            <source>polkit refused this action.</source>
            <translation>polkit rechazó esta acción.</translation>
        </message>
        <message>
            <source>polkit refused this action for user %1.</source>
            <translation>polkit rechazó esta acción para el usuario %1.</translation>
        </message>
        <message>
            <source>An administrator can allow it, or you can export the commands and run them as root.</source>
            <translation>Un administrador puede permitirlo, o puede exportar las órdenes y ejecutarlas como root.</translation>
        </message>
        <message numerus="yes">
            <source>Nothing was applied. The %n change(s) stay in the draft.</source>
            <translation>
                <numerusform>No se aplicó nada. El %n cambio sigue en el borrador.</numerusform>
                <numerusform>No se aplicó nada. Los %n cambios siguen en el borrador.</numerusform>
            </translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Acción</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>&amp;Export commands</source>
            <translation>&amp;Exportar órdenes</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>&amp;Try again</source>
            <translation>&amp;Reintentar</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DesktopNotifications</name>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorChooser</name>
        <message>
            <source>For</source>
            <comment>which directors</comment>
            <translation>Para</translation>
        </message>
        <message>
            <source>For which directors</source>
            <translation>Para qué directores</translation>
        </message>
        <message>
            <source>No director</source>
            <translation>Ningún director</translation>
        </message>
        <message>
            <source>All directors</source>
            <translation>Todos los directores</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorDocument</name>
        <message>
            <source>An Apply is already on its way.</source>
            <translation>Ya hay una aplicación en curso.</translation>
        </message>
        <message>
            <source>There is no connection to %1.</source>
            <translation>No hay conexión con %1.</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 en %2</translation>
        </message>
        <message>
            <source>%1 was removed outside; your change of it is gone.</source>
            <translation>%1 se quitó desde fuera; su cambio ya no existe.</translation>
        </message>
        <message>
            <source>%1 was changed outside too; the draft keeps your value.</source>
            <translation>%1 también se cambió desde fuera; el borrador conserva su valor.</translation>
        </message>
        <message>
            <source>This machine</source>
            <translation>Este equipo</translation>
        </message>
        <message>
            <source>Already in this service</source>
            <translation>Ya está en este servicio</translation>
        </message>
        <message>
            <source>Address family differs (%1 needs the same)</source>
            <translation>La familia de direcciones es distinta (%1 necesita la misma)</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n servidor</numerusform>
                <numerusform>%n servidores</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 y %2</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 y %n más</numerusform>
                <numerusform>%1 y %n más</numerusform>
            </translation>
        </message>
        <message>
            <source>set weight of %1 to %2</source>
            <translation>poner el peso de %1 en %2</translation>
        </message>
        <message>
            <source>change %1</source>
            <translation>cambiar %1</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n servicio</numerusform>
                <numerusform>%n servicios</numerusform>
            </translation>
        </message>
        <message>
            <source>add %1 to %2</source>
            <translation>añadir %1 a %2</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>quitar %1</translation>
        </message>
        <message>
            <source>move %1 to %2</source>
            <translation>mover %1 a %2</translation>
        </message>
        <message>
            <source>copy %1 to %2</source>
            <translation>copiar %1 en %2</translation>
        </message>
        <message>
            <source>drain and remove %1</source>
            <translation>vaciar y quitar %1</translation>
        </message>
        <message>
            <source>drain %1</source>
            <translation>vaciar %1</translation>
        </message>
        <message>
            <source>undrain %1</source>
            <translation>readmitir %1</translation>
        </message>
        <message>
            <source>add service %1</source>
            <translation>añadir servicio %1</translation>
        </message>
        <message>
            <source>change service %1</source>
            <translation>cambiar el servicio %1</translation>
        </message>
        <message>
            <source>remove service %1</source>
            <translation>quitar servicio %1</translation>
        </message>
        <message>
            <source>name service %1</source>
            <translation>nombrar el servicio %1</translation>
        </message>
        <message>
            <source>name server %1</source>
            <translation>nombrar el servidor %1</translation>
        </message>
        <message>
            <source>forget server %1</source>
            <translation>olvidar el servidor %1</translation>
        </message>
        <message>
            <source>set %1 to %2</source>
            <translation>cambiar %1 a %2</translation>
        </message>
        <message>
            <source>set timeouts</source>
            <translation>cambiar tiempos límite</translation>
        </message>
        <message>
            <source>import rules</source>
            <translation>importar reglas</translation>
        </message>
        <message>
            <source>take values from outside</source>
            <translation>tomar valores de fuera</translation>
        </message>
        <message>
            <source>discard draft</source>
            <translation>descartar borrador</translation>
        </message>
        <message>
            <source>drain %1 instead</source>
            <translation>vaciar %1 en su lugar</translation>
        </message>
        <message>
            <source>drain servers before they leave</source>
            <translation>vaciar servidores antes de quitarlos</translation>
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
            <translation>Sube suavemente hasta el peso %1, ahora %2</translation>
        </message>
        <message>
            <source>%1 left</source>
            <comment>time</comment>
            <translation>quedan %1</translation>
        </message>
        <message>
            <source>waits until the version is kept</source>
            <translation>espera a que se conserve la versión</translation>
        </message>
        <message>
            <source>weight %1 of %2</source>
            <translation>peso %1 de %2</translation>
        </message>
        <message>
            <source>waits for keep</source>
            <translation>espera confirmación</translation>
        </message>
        <message>
            <source>%1 left</source>
            <comment>connections</comment>
            <translation>quedan %1</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>unos %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %2 connection(s) left</source>
            <translation>
                <numerusform>queda %1 de %2 conexión</numerusform>
                <numerusform>quedan %1 de %2 conexiones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n client(s) remembered</source>
            <translation>
                <numerusform>%n cliente recordado</numerusform>
                <numerusform>%n clientes recordados</numerusform>
            </translation>
        </message>
        <message>
            <source>at most %1</source>
            <translation>como máximo %1</translation>
        </message>
        <message>
            <source>then removed</source>
            <translation>luego se retira</translation>
        </message>
        <message>
            <source>stays in its pool</source>
            <translation>sigue en su grupo</translation>
        </message>
        <message>
            <source>%1 in %2 is at its full weight.</source>
            <translation>%1 en %2 tiene su peso completo.</translation>
        </message>
        <message>
            <source>%1 in %2 is drained.</source>
            <translation>%1 en %2 está vaciado.</translation>
        </message>
        <message>
            <source>%1 has left %2.</source>
            <translation>%1 ha salido de %2.</translation>
        </message>
        <message>
            <source>%1 in %2 takes connections again.</source>
            <translation>%1 en %2 vuelve a aceptar conexiones.</translation>
        </message>
        <message>
            <source>The gentle start of %1 in %2 was cancelled; its weight stays %3.</source>
            <translation>Se canceló el arranque suave de %1 en %2; su peso queda en %3.</translation>
        </message>
        <message>
            <source>The drain of %1 in %2 was cancelled; its weight stays 0.</source>
            <translation>Se canceló el vaciado de %1 en %2; su peso sigue en 0.</translation>
        </message>
        <message>
            <source>The gentle start of %1 in %2 ended: somebody changed the server.</source>
            <translation>El arranque suave de %1 en %2 terminó: alguien cambió el servidor.</translation>
        </message>
        <message>
            <source>The drain of %1 in %2 ended: somebody changed the server.</source>
            <translation>El vaciado de %1 en %2 terminó: alguien cambió el servidor.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorSafeguards</name>
        <message>
            <source>Proposal %1 waits for a second person</source>
            <translation>La propuesta %1 espera a una segunda persona</translation>
        </message>
        <message>
            <source>Proposal %1 waits for another member of %2</source>
            <translation>La propuesta %1 espera a otro miembro de %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorSave</name>
        <message>
            <source>saved</source>
            <translation>guardado</translation>
        </message>
        <message>
            <source>saved as version %1</source>
            <translation>guardado como versión %1</translation>
        </message>
        <message>
            <source>Taken back: %1</source>
            <translation>Revertido: %1</translation>
        </message>
        <message>
            <source>%1: not saved. Its window was closed.</source>
            <translation>%1: no guardado. Se cerró su ventana.</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2.</translation>
        </message>
        <message>
            <source>%1: not saved. %2</source>
            <translation>%1: no guardado. %2</translation>
        </message>
        <message>
            <source>%1: saved in part, and what was saved could not be taken back. %2 %3</source>
            <translation>%1: guardado en parte, y lo guardado no se pudo revertir. %2 %3</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorSettings</name>
        <message>
            <source>Settings: %1</source>
            <translation>Ajustes: %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorState</name>
        <message>
            <source>Rule file, offline</source>
            <translation>Archivo de reglas, sin conexión</translation>
        </message>
        <message>
            <source>ssh, running</source>
            <translation>ssh, en marcha</translation>
        </message>
        <message>
            <source>ssh, not running</source>
            <translation>ssh, parado</translation>
        </message>
        <message>
            <source>This machine, running</source>
            <translation>Este equipo, en marcha</translation>
        </message>
        <message>
            <source>This machine, not running</source>
            <translation>Este equipo, detenido</translation>
        </message>
        <message>
            <source>ssh, no answer</source>
            <translation>ssh, sin respuesta</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Sin respuesta</translation>
        </message>
        <message>
            <source>ssh, offline</source>
            <translation>ssh, sin conexión</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Conectando</translation>
        </message>
        <message>
            <source>Helper not running</source>
            <translation>El ayudante no está en marcha</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorsPage</name>
        <message>
            <source>Connected</source>
            <translation>Conectado</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Conectando</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>Sin conexión</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Sin respuesta</translation>
        </message>
        <message>
            <source>Directors and ssh</source>
            <translation>Directores y ssh</translation>
        </message>
        <message>
            <source>Directors on other machines</source>
            <translation>Directores en otros equipos</translation>
        </message>
        <message>
            <source>They are reached by your own ssh: its configuration, keys and agent. The order is that of the sidebar. The director of this machine needs no entry.</source>
            <translation>Se llega a ellos con su propio ssh: su configuración, claves y agente. El orden es el de la barra lateral. El director de este equipo no necesita entrada.</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>Options of ssh, command there</source>
            <translation>Opciones de ssh, orden remota</translation>
        </message>
        <message>
            <source>At start</source>
            <translation>Al inicio</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>&amp;Add...</source>
            <translation>&amp;Añadir...</translation>
        </message>
        <message>
            <source>&amp;Edit...</source>
            <translation>&amp;Editar...</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Quitar</translation>
        </message>
        <message>
            <source>&amp;Test connection</source>
            <translation>&amp;Probar conexión</translation>
        </message>
        <message>
            <source>&amp;Up</source>
            <translation>&amp;Subir</translation>
        </message>
        <message>
            <source>&amp;Down</source>
            <translation>&amp;Bajar</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Conectar</translation>
        </message>
        <message>
            <source>Wait</source>
            <translation>Esperar</translation>
        </message>
        <message>
            <source>The window shows it: choose another director first</source>
            <translation>La ventana lo muestra: elija antes otro director</translation>
        </message>
        <message>
            <source>Forget this director; nothing changes there</source>
            <translation>Olvidar este director; allí no cambia nada</translation>
        </message>
        <message>
            <source>Asking %1.</source>
            <translation>Preguntando a %1.</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Probar conexión</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DiscardDialog</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>y %n más</numerusform>
                <numerusform>y %n más</numerusform>
            </translation>
        </message>
        <message>
            <source>Discard draft - %1</source>
            <translation>Descartar borrador - %1</translation>
        </message>
        <message numerus="yes">
            <source>Discard %n change(s)?</source>
            <translation>
                <numerusform>¿Descartar %n cambio?</numerusform>
                <numerusform>¿Descartar %n cambios?</numerusform>
            </translation>
        </message>
        <message>
            <source>Live traffic is not affected. Undo brings the draft back.</source>
            <translation>El tráfico no se ve afectado. Deshacer recupera el borrador.</translation>
        </message>
        <message numerus="yes">
            <source>Discard %n change(s)</source>
            <translation>
                <numerusform>Descartar %n cambio</numerusform>
                <numerusform>Descartar %n cambios</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep the draft</source>
            <translation>Conservar el borrador</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DistributionCard</name>
        <message>
            <source>Shares of the servers</source>
            <translation>Cuotas de los servidores</translation>
        </message>
        <message>
            <source>Distribution</source>
            <translation>Distribución</translation>
        </message>
        <message>
            <source>%1, last minute</source>
            <comment>service</comment>
            <translation>%1, último minuto</translation>
        </message>
        <message>
            <source>new conn/s</source>
            <translation>conex. nuevas/s</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DistributionModel</name>
        <message>
            <source>draining</source>
            <translation>vaciándose</translation>
        </message>
        <message>
            <source>down</source>
            <translation>caído</translation>
        </message>
        <message>
            <source>over limit</source>
            <translation>sobre el límite</translation>
        </message>
        <message>
            <source>others</source>
            <translation>otros</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1, %2 of new connections, expected %3</source>
            <translation>%1, %2 de las conexiones nuevas, esperado %3</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Cuota</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Esperado</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DockTitle</name>
        <message>
            <source>Float or dock %1</source>
            <translation>Soltar o acoplar %1</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>Cerrar %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Doctor</name>
        <message>
            <source>Not known: nothing was read on the server.</source>
            <translation>No se sabe: no se leyó nada en el servidor.</translation>
        </message>
        <message>
            <source>Look over ssh, or run the script on the server and paste its result.</source>
            <translation>Mire por ssh, o ejecute el script en el servidor y pegue su resultado.</translation>
        </message>
        <message>
            <source>Only needed with Tunnel.</source>
            <translation>Solo hace falta con Túnel.</translation>
        </message>
        <message>
            <source>Only needed with Masq.</source>
            <translation>Solo hace falta con Masq.</translation>
        </message>
        <message>
            <source>Only needed with Route and Tunnel.</source>
            <translation>Solo hace falta con Ruta y Túnel.</translation>
        </message>
        <message>
            <source>Only needed with Route.</source>
            <translation>Solo hace falta con Ruta.</translation>
        </message>
        <message>
            <source>Only needed with IPv4.</source>
            <translation>Solo hace falta con IPv4.</translation>
        </message>
        <message>
            <source>The server is this director itself.</source>
            <translation>El servidor es este mismo director.</translation>
        </message>
        <message>
            <source>arp_ignore is %1 and arp_announce is %2 on %3.</source>
            <translation>arp_ignore es %1 y arp_announce es %2 en %3.</translation>
        </message>
        <message>
            <source>arp_ignore is %1 and arp_announce is %2 on %3. Fix this first.</source>
            <translation>arp_ignore es %1 y arp_announce es %2 en %3. Arregle esto primero.</translation>
        </message>
        <message>
            <source>With the virtual address on it, the server would answer ARP for it and take traffic away from the director.</source>
            <translation>Con la dirección virtual, el servidor respondería a ARP por ella y quitaría tráfico al director.</translation>
        </message>
        <message>
            <source>%1 (%2) answers ARP for %3. Fix this first.</source>
            <translation>%1 (%2) responde a ARP por %3. Arregle esto primero.</translation>
        </message>
        <message>
            <source>Another machine (%1) answers ARP for %2.</source>
            <translation>Otra máquina (%1) responde a ARP por %2.</translation>
        </message>
        <message>
            <source>Clients and routers may send their packets there in place of the director.</source>
            <translation>Clientes y encaminadores pueden enviar allí sus paquetes en vez de al director.</translation>
        </message>
        <message>
            <source>Nobody but the director answers ARP for %1.</source>
            <translation>Nadie salvo el director responde a ARP por %1.</translation>
        </message>
        <message>
            <source>Nobody answers ARP for %1 now; the settings of the server are not known.</source>
            <translation>Nadie responde ahora a ARP por %1; no se conocen los ajustes del servidor.</translation>
        </message>
        <message>
            <source>IPv6 answers only for addresses of the interface itself.</source>
            <translation>IPv6 responde solo por direcciones de la propia interfaz.</translation>
        </message>
        <message>
            <source>%1 is on %2.</source>
            <translation>%1 está en %2.</translation>
        </message>
        <message>
            <source>The server answers as %1.</source>
            <translation>El servidor responde como %1.</translation>
        </message>
        <message>
            <source>%1 is not on any interface.</source>
            <translation>%1 no está en ninguna interfaz.</translation>
        </message>
        <message>
            <source>Packets keep this address. Without it the server drops them.</source>
            <translation>Los paquetes conservan esta dirección. Sin ella el servidor los descarta.</translation>
        </message>
        <message>
            <source>%1 is on %2 with the prefix /%3.</source>
            <translation>%1 está en %2 con el prefijo /%3.</translation>
        </message>
        <message>
            <source>The server takes the whole network for its own and cannot reach its neighbours.</source>
            <translation>El servidor toma toda la red por suya y no llega a sus vecinos.</translation>
        </message>
        <message>
            <source>%1 is on %2, which answers for it on the network.</source>
            <translation>%1 está en %2, que responde por ella en la red.</translation>
        </message>
        <message>
            <source>The server takes traffic away from the director, whatever the ARP settings are.</source>
            <translation>El servidor quita tráfico al director, sean cuales sean los ajustes de ARP.</translation>
        </message>
        <message>
            <source>%1 takes %2 packets.</source>
            <translation>%1 acepta paquetes %2.</translation>
        </message>
        <message>
            <source>%1 is there, but down.</source>
            <translation>%1 existe, pero está inactiva.</translation>
        </message>
        <message>
            <source>No device takes %1 packets.</source>
            <translation>Ningún dispositivo acepta paquetes %1.</translation>
        </message>
        <message>
            <source>The director sends packets wrapped; without a device the server cannot unwrap them.</source>
            <translation>El director envía los paquetes envueltos; sin dispositivo el servidor no puede abrirlos.</translation>
        </message>
        <message>
            <source>Port %1 is not open for GUE.</source>
            <translation>El puerto %1 no está abierto para GUE.</translation>
        </message>
        <message>
            <source>%1 does not take packets with a checksum.</source>
            <translation>%1 no acepta paquetes con suma de comprobación.</translation>
        </message>
        <message>
            <source>The server unwraps packets of the director.</source>
            <translation>El servidor abre los paquetes del director.</translation>
        </message>
        <message>
            <source>Off (%1) on %2.</source>
            <translation>Apagado (%1) en %2.</translation>
        </message>
        <message>
            <source>Loose (2) on %1.</source>
            <translation>Laxo (2) en %1.</translation>
        </message>
        <message>
            <source>Strict (1) on %1.</source>
            <translation>Estricto (1) en %1.</translation>
        </message>
        <message>
            <source>Works now. Loose (2) is safer if the machine gets a second network.</source>
            <translation>Funciona ahora. Laxo (2) es más seguro si la máquina recibe una segunda red.</translation>
        </message>
        <message>
            <source>Strict (1) on %1, and the way to clients is %2.</source>
            <translation>Estricto (1) en %1, y el camino a los clientes es %2.</translation>
        </message>
        <message>
            <source>The kernel drops packets that come in where it would not send the answer.</source>
            <translation>El núcleo descarta paquetes que entran por donde no enviaría la respuesta.</translation>
        </message>
        <message>
            <source>%1 listens on %2.</source>
            <translation>%1 escucha en %2.</translation>
        </message>
        <message>
            <source>Nothing listens on port %1.</source>
            <translation>Nada escucha en el puerto %1.</translation>
        </message>
        <message>
            <source>The server would refuse every connection.</source>
            <translation>El servidor rechazaría cada conexión.</translation>
        </message>
        <message>
            <source>%1 listens on %2 only.</source>
            <translation>%1 escucha solo en %2.</translation>
        </message>
        <message>
            <source>Packets arrive for %1; let the program listen there or on every address.</source>
            <translation>Los paquetes llegan para %1; haga que el programa escuche allí o en toda dirección.</translation>
        </message>
        <message>
            <source>%1 answers, %2 ms.</source>
            <translation>%1 responde, %2 ms.</translation>
        </message>
        <message>
            <source>%1 refuses connections.</source>
            <translation>%1 rechaza conexiones.</translation>
        </message>
        <message>
            <source>Nothing listens there, or a firewall rejects it.</source>
            <translation>Nada escucha allí, o un cortafuegos lo rechaza.</translation>
        </message>
        <message>
            <source>%1 does not answer.</source>
            <translation>%1 no responde.</translation>
        </message>
        <message>
            <source>The machine is off, or a firewall drops the packets.</source>
            <translation>La máquina está apagada, o un cortafuegos descarta los paquetes.</translation>
        </message>
        <message>
            <source>%1 cannot be reached.</source>
            <translation>No se llega a %1.</translation>
        </message>
        <message>
            <source>There is no way to the server.</source>
            <translation>No hay camino al servidor.</translation>
        </message>
        <message>
            <source>The service takes every port; none is tried.</source>
            <translation>El servicio toma todos los puertos; no se prueba ninguno.</translation>
        </message>
        <message>
            <source>Only TCP is tried from outside.</source>
            <translation>Desde fuera solo se prueba TCP.</translation>
        </message>
        <message>
            <source>No packet was sent.</source>
            <translation>No se envió ningún paquete.</translation>
        </message>
        <message>
            <source>The director reaches %1 without a router.</source>
            <translation>El director llega a %1 sin encaminador.</translation>
        </message>
        <message>
            <source>The director reaches %1 without a router (ARP, %2 ms).</source>
            <translation>El director llega a %1 sin encaminador (ARP, %2 ms).</translation>
        </message>
        <message>
            <source>The way to %1 goes through the router %2.</source>
            <translation>El camino a %1 pasa por el encaminador %2.</translation>
        </message>
        <message>
            <source>Route changes only the hardware address, so the router would send the packet back. Use Tunnel.</source>
            <translation>Ruta solo cambia la dirección física, así que el encaminador devolvería el paquete. Use Túnel.</translation>
        </message>
        <message>
            <source>%1 does not answer ARP.</source>
            <translation>%1 no responde a ARP.</translation>
        </message>
        <message>
            <source>The machine is off or in another network.</source>
            <translation>La máquina está apagada o en otra red.</translation>
        </message>
        <message>
            <source>There is no route to %1.</source>
            <translation>No hay ruta a %1.</translation>
        </message>
        <message>
            <source>No packet can reach the server.</source>
            <translation>Ningún paquete puede llegar al servidor.</translation>
        </message>
        <message>
            <source>%1 octets pass without fragments.</source>
            <translation>%1 octetos pasan sin fragmentos.</translation>
        </message>
        <message>
            <source>%1 octets do not pass, and nobody says why.</source>
            <translation>%1 octetos no pasan, y nadie dice por qué.</translation>
        </message>
        <message>
            <source>Short answers work and long ones hang. Make the MTU the same on both ends.</source>
            <translation>Las respuestas cortas funcionan y las largas se cuelgan. Ponga la misma MTU en ambos extremos.</translation>
        </message>
        <message>
            <source>Only %1 of %2 octets pass.</source>
            <translation>Solo pasan %1 de %2 octetos.</translation>
        </message>
        <message>
            <source>Works while clients get the ICMP errors about it, which firewalls often drop.</source>
            <translation>Funciona mientras los clientes reciban los errores ICMP, que los cortafuegos suelen descartar.</translation>
        </message>
        <message>
            <source>A full packet of a client, %1 octets with the tunnel around it, does not fit %2.</source>
            <translation>Un paquete lleno de un cliente, %1 octetos con el túnel, no cabe por %2.</translation>
        </message>
        <message>
            <source>Clients are told to send smaller packets. Better that the server offers smaller segments.</source>
            <translation>Se pide a los clientes paquetes menores. Mejor que el servidor ofrezca segmentos menores.</translation>
        </message>
        <message>
            <source>The server offers segments of %1 octets, which fit into the tunnel.</source>
            <translation>El servidor ofrece segmentos de %1 octetos, que caben en el túnel.</translation>
        </message>
        <message>
            <source>The server does not answer echo requests.</source>
            <translation>El servidor no responde a peticiones de eco.</translation>
        </message>
        <message>
            <source>Replies leave through %1, the director.</source>
            <translation>Las respuestas salen por %1, el director.</translation>
        </message>
        <message>
            <source>Replies to a far client come back through the director.</source>
            <translation>Las respuestas a un cliente lejano vuelven por el director.</translation>
        </message>
        <message>
            <source>Replies leave through %1, not through the director.</source>
            <translation>Las respuestas salen por %1, no por el director.</translation>
        </message>
        <message>
            <source>Replies leave on %1 straight to the client.</source>
            <translation>Las respuestas salen por %1 directas al cliente.</translation>
        </message>
        <message>
            <source>With Masq the director must see replies; the client does not know the server's address and drops them.</source>
            <translation>Con Masq el director debe ver las respuestas; el cliente no conoce la dirección del servidor y las descarta.</translation>
        </message>
        <message>
            <source>The server has no route to %1.</source>
            <translation>El servidor no tiene ruta a %1.</translation>
        </message>
        <message>
            <source>Replies cannot leave the server.</source>
            <translation>Las respuestas no pueden salir del servidor.</translation>
        </message>
        <message>
            <source>Replies leave through the director, which has the address %1 itself.</source>
            <translation>Las respuestas salen por el director, que tiene él mismo la dirección %1.</translation>
        </message>
        <message>
            <source>The kernel of the director drops packets that come in with its own address.</source>
            <translation>El núcleo del director descarta paquetes que entran con su propia dirección.</translation>
        </message>
        <message>
            <source>Replies leave through the director.</source>
            <translation>Las respuestas salen por el director.</translation>
        </message>
        <message>
            <source>It works, but the director carries the replies that this way of forwarding keeps off it.</source>
            <translation>Funciona, pero el director lleva las respuestas que este reenvío le ahorra.</translation>
        </message>
        <message>
            <source>Replies of the server did not come back to the director.</source>
            <translation>Las respuestas del servidor no volvieron al director.</translation>
        </message>
        <message>
            <source>ip_forward is on.</source>
            <translation>ip_forward está activo.</translation>
        </message>
        <message>
            <source>ip_forward is off.</source>
            <translation>ip_forward está inactivo.</translation>
        </message>
        <message>
            <source>With Masq the kernel of the director carries requests and replies; without it they end here.</source>
            <translation>Con Masq el núcleo del director lleva peticiones y respuestas; sin ello acaban aquí.</translation>
        </message>
        <message>
            <source>Clients and servers are on different networks, or redirects are off.</source>
            <translation>Clientes y servidores están en redes distintas, o las redirecciones están apagadas.</translation>
        </message>
        <message>
            <source>send_redirects is on for %1, where clients and servers are.</source>
            <translation>send_redirects está activo en %1, donde están clientes y servidores.</translation>
        </message>
        <message>
            <source>The director would tell the server to send replies straight to clients, which drop them.</source>
            <translation>El director diría al servidor que responda directamente a los clientes, que lo descartan.</translation>
        </message>
        <message>
            <source>Large receive offload is off.</source>
            <translation>Large receive offload está apagado.</translation>
        </message>
        <message>
            <source>Large receive offload is on for %1.</source>
            <translation>Large receive offload está activo en %1.</translation>
        </message>
        <message>
            <source>Merged packets can be too big to send on.</source>
            <translation>Los paquetes unidos pueden ser demasiado grandes para reenviarlos.</translation>
        </message>
        <message>
            <source>The driver of %1 does not say.</source>
            <translation>El controlador de %1 no lo dice.</translation>
        </message>
        <message>
            <source>The kernel can hand packets to the engine.</source>
            <translation>El núcleo puede entregar paquetes al motor.</translation>
        </message>
        <message>
            <source>The engine gets its packets.</source>
            <translation>El motor recibe sus paquetes.</translation>
        </message>
        <message>
            <source>The kernel cannot hand packets to a program.</source>
            <translation>El núcleo no puede entregar paquetes a un programa.</translation>
        </message>
        <message>
            <source>The engine gets every packet from there.</source>
            <translation>El motor recibe de allí cada paquete.</translation>
        </message>
        <message>
            <source>The engine does not run: %1.</source>
            <translation>El motor no está en marcha: %1.</translation>
        </message>
        <message>
            <source>The engine does not run.</source>
            <translation>El motor no está en marcha.</translation>
        </message>
        <message>
            <source>Services answer nothing until it runs.</source>
            <translation>Los servicios no responden hasta que lo esté.</translation>
        </message>
        <message>
            <source>Not in use here, so there is no conflict.</source>
            <translation>No se usa aquí, así que no hay conflicto.</translation>
        </message>
        <message>
            <source>Services in the kernel's own IPVS: %1.</source>
            <translation>Servicios en el IPVS del núcleo: %1.</translation>
        </message>
        <message>
            <source>Both may answer for the same address. Import the rules, then clear the kernel's.</source>
            <translation>Ambos pueden responder por la misma dirección. Importe las reglas y luego vacíe las del núcleo.</translation>
        </message>
        <message>
            <source>The server answered a connection sent as the director sends them.</source>
            <translation>El servidor aceptó una conexión enviada como las envía el director.</translation>
        </message>
        <message>
            <source>The server refused a connection sent as the director sends them.</source>
            <translation>El servidor rechazó una conexión enviada como las envía el director.</translation>
        </message>
        <message>
            <source>No answer to a connection sent as the director sends them.</source>
            <translation>Sin respuesta a una conexión enviada como las envía el director.</translation>
        </message>
        <message>
            <source>Clients of this server would wait in vain.</source>
            <translation>Los clientes de este servidor esperarían en vano.</translation>
        </message>
        <message>
            <source>Not tried: %1.</source>
            <translation>No probado: %1.</translation>
        </message>
        <message>
            <source>Not tried, because checks above failed. It sends one connection to the server.</source>
            <translation>No probado, porque fallaron pruebas anteriores. Envía una conexión al servidor.</translation>
        </message>
        <message>
            <source>ARP flux</source>
            <translation>Flujo ARP</translation>
        </message>
        <message>
            <source>Tunnel device</source>
            <translation>Dispositivo de túnel</translation>
        </message>
        <message>
            <source>rp_filter</source>
            <translation>rp_filter</translation>
        </message>
        <message>
            <source>Virtual address</source>
            <translation>Dirección virtual</translation>
        </message>
        <message>
            <source>Port open</source>
            <translation>Puerto abierto</translation>
        </message>
        <message>
            <source>Same network</source>
            <translation>Misma red</translation>
        </message>
        <message>
            <source>MTU</source>
            <translation>MTU</translation>
        </message>
        <message>
            <source>Return path</source>
            <translation>Camino de vuelta</translation>
        </message>
        <message>
            <source>Packet queue</source>
            <translation>Cola de paquetes</translation>
        </message>
        <message>
            <source>IP forwarding</source>
            <translation>Reenvío IP</translation>
        </message>
        <message>
            <source>ICMP redirects</source>
            <translation>Redirecciones ICMP</translation>
        </message>
        <message>
            <source>Offloads</source>
            <translation>Offloads</translation>
        </message>
        <message>
            <source>Kernel IPVS</source>
            <translation>IPVS del núcleo</translation>
        </message>
        <message>
            <source>Trial connection</source>
            <translation>Conexión de prueba</translation>
        </message>
        <message>
            <source>Pass</source>
            <translation>Bien</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Aviso</translation>
        </message>
        <message>
            <source>Fail</source>
            <translation>Fallo</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Omitido</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DoctorDialog</name>
        <message>
            <source>On the server</source>
            <translation>En el servidor</translation>
        </message>
        <message>
            <source>On the way</source>
            <translation>En el camino</translation>
        </message>
        <message>
            <source>On this director</source>
            <translation>En este director</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) checked for %1 services</source>
            <translation>
                <numerusform>%n servidor revisado para %1 servicios</numerusform>
                <numerusform>%n servidores revisados para %1 servicios</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) checked for %1, %2</source>
            <translation>
                <numerusform>%n servidor revisado para %1, %2</numerusform>
                <numerusform>%n servidores revisados para %1, %2</numerusform>
            </translation>
        </message>
        <message>
            <source>kernel %1</source>
            <translation>núcleo %1</translation>
        </message>
        <message>
            <source>Looking.</source>
            <translation>Mirando.</translation>
        </message>
        <message>
            <source>%1 would not answer clients.</source>
            <translation>%1 no respondería a los clientes.</translation>
        </message>
        <message>
            <source>Nothing was found that stands in the way.</source>
            <translation>No se encontró nada que estorbe.</translation>
        </message>
        <message>
            <source>Not every server could be looked at.</source>
            <translation>No se pudo examinar cada servidor.</translation>
        </message>
        <message>
            <source>%1 was read in %2 s</source>
            <translation>%1 se leyó en %2 s</translation>
        </message>
        <message>
            <source>&amp;Accept</source>
            <translation>&amp;Aceptar</translation>
        </message>
        <message>
            <source>&amp;Accept %1 of %2</source>
            <translation>&amp;Aceptar %1 de %2</translation>
        </message>
        <message>
            <source>%1 stays in the draft, switched off (weight 0).</source>
            <translation>%1 queda en el borrador, desactivado (peso 0).</translation>
        </message>
        <message>
            <source>%1 and %2 stay in the draft, switched off (weight 0).</source>
            <translation>%1 y %2 quedan en el borrador, desactivados (peso 0).</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) stay in the draft, switched off (weight 0).</source>
            <translation>
                <numerusform>%n servidor queda en el borrador, desactivado (peso 0).</numerusform>
                <numerusform>%n servidores quedan en el borrador, desactivados (peso 0).</numerusform>
            </translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>Guardar informe</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>No guardado</translation>
        </message>
        <message>
            <source>Real-server doctor - %1</source>
            <translation>Examen de servidores - %1</translation>
        </message>
        <message>
            <source>Commands for</source>
            <translation>Órdenes para</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <source>Take effect at once, gone after a restart</source>
            <translation>Surte efecto ya, se pierde al reiniciar</translation>
        </message>
        <message>
            <source>Permanent, Debian</source>
            <translation>Permanente, Debian</translation>
        </message>
        <message>
            <source>Also after a restart of a Debian machine</source>
            <translation>También tras reiniciar una máquina Debian</translation>
        </message>
        <message>
            <source>Ansible</source>
            <translation>Ansible</translation>
        </message>
        <message>
            <source>Tasks of a playbook</source>
            <translation>Tareas de un playbook</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Servidores</translation>
        </message>
        <message>
            <source>What would happen</source>
            <translation>Qué pasaría</translation>
        </message>
        <message>
            <source>How to look</source>
            <translation>Cómo mirar</translation>
        </message>
        <message>
            <source>Over &amp;ssh, reads only</source>
            <translation>Por &amp;ssh, solo lee</translation>
        </message>
        <message>
            <source>From outside, with &amp;packets only</source>
            <translation>Desde fuera, solo con &amp;paquetes</translation>
        </message>
        <message>
            <source>I run a script and paste its &amp;result</source>
            <translation>Ejecuto un script y pego su &amp;resultado</translation>
        </message>
        <message>
            <source>Host for ssh</source>
            <translation>Máquina para ssh</translation>
        </message>
        <message>
            <source>As you would type it behind ssh; %h stands for the address of each server</source>
            <translation>Como lo escribiría tras ssh; %h es la dirección de cada servidor</translation>
        </message>
        <message>
            <source>as you, with your keys</source>
            <translation>como usted, con sus claves</translation>
        </message>
        <message>
            <source>Run the script on the server (as root it also sees program names) and paste what it prints. It changes nothing.</source>
            <translation>Ejecute el script en el servidor (como root ve también los nombres de programas) y pegue lo que imprime. No cambia nada.</translation>
        </message>
        <message>
            <source>&amp;Copy script</source>
            <translation>&amp;Copiar script</translation>
        </message>
        <message>
            <source>Take this &amp;output</source>
            <translation>&amp;Tomar esta salida</translation>
        </message>
        <message>
            <source>Output of the script</source>
            <translation>Salida del script</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Pruebas</translation>
        </message>
        <message>
            <source>C&amp;heck again</source>
            <translation>Examinar de &amp;nuevo</translation>
        </message>
        <message>
            <source>Copy all &amp;fixes, in order</source>
            <translation>Copiar &amp;todo, en orden</translation>
        </message>
        <message>
            <source>Sa&amp;ve report</source>
            <translation>&amp;Guardar informe</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Accept all any&amp;way</source>
            <translation>Aceptar todos i&amp;gualmente</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DoctorSession</name>
        <message>
            <source>A rule file has no director to look from.</source>
            <translation>Un archivo de reglas no tiene director desde el que mirar.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DocumentChartData</name>
        <message>
            <source>draining</source>
            <translation>vaciándose</translation>
        </message>
        <message>
            <source>down</source>
            <translation>caído</translation>
        </message>
        <message>
            <source>over limit</source>
            <translation>sobre el límite</translation>
        </message>
        <message>
            <source>%1 drain started</source>
            <translation>%1 empezó a vaciarse</translation>
        </message>
        <message>
            <source>%1 down</source>
            <translation>%1 caído</translation>
        </message>
        <message>
            <source>%1 over limit</source>
            <translation>%1 sobre el límite</translation>
        </message>
        <message>
            <source>%1 drain ended</source>
            <translation>%1 ya no se vacía</translation>
        </message>
        <message>
            <source>%1 up</source>
            <translation>%1 en servicio</translation>
        </message>
        <message>
            <source>rules applied</source>
            <translation>reglas aplicadas</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Donut</name>
        <message>
            <source>Shares of new connections</source>
            <translation>Cuotas de conexiones nuevas</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DragGhost</name>
        <message>
            <source>Drag onto a service</source>
            <translation>Arrastre sobre un servicio</translation>
        </message>
        <message>
            <source>1 server</source>
            <translation>1 servidor</translation>
        </message>
        <message numerus="yes">
            <source>%n servers</source>
            <translation>
                <numerusform>%n servidor</numerusform>
                <numerusform>%n servidores</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 + %2 more</source>
            <translation>%1 + %2 más</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Ctrl</source>
            <translation>Ctrl</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DrainDialog</name>
        <message>
            <source>&amp;Remove from the pool at the end</source>
            <translation>&amp;Retirar del grupo al final</translation>
        </message>
        <message numerus="yes">
            <source>Drain %n server(s) - %1</source>
            <translation>
                <numerusform>Vaciar %n servidor - %1</numerusform>
                <numerusform>Vaciar %n servidores - %1</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Propose drain</source>
            <translation>&amp;Proponer vaciado</translation>
        </message>
        <message>
            <source>&amp;Drain now</source>
            <translation>&amp;Vaciar ahora</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>After this time the drain ends even if connections are left</source>
            <translation>Pasado este tiempo el vaciado termina aunque queden conexiones</translation>
        </message>
        <message>
            <source>&amp;Time limit</source>
            <translation>Límite de &amp;tiempo</translation>
        </message>
        <message>
            <source>may come back while it drains</source>
            <translation>pueden volver mientras se vacía</translation>
        </message>
        <message>
            <source>are waited for</source>
            <translation>se esperan</translation>
        </message>
        <message>
            <source>go to another server at once</source>
            <translation>van enseguida a otro servidor</translation>
        </message>
        <message>
            <source>These services remember no clients</source>
            <translation>Estos servicios no recuerdan clientes</translation>
        </message>
        <message>
            <source>Remembered &amp;clients</source>
            <translation>&amp;Clientes recordados</translation>
        </message>
        <message numerus="yes">
            <source>%1: no new connections from now on, %2 active one(s) may end.</source>
            <translation>
                <numerusform>%1: sin conexiones nuevas desde ahora, %2 activa puede terminar.</numerusform>
                <numerusform>%1: sin conexiones nuevas desde ahora, %2 activas pueden terminar.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DrainSection</name>
        <message>
            <source>Drain now...</source>
            <translation>Vaciar ahora...</translation>
        </message>
        <message>
            <source>Restore weight</source>
            <translation>Restaurar peso</translation>
        </message>
        <message>
            <source>Start gently...</source>
            <translation>Arrancar suavemente...</translation>
        </message>
        <message>
            <source>Cancel drain or start</source>
            <translation>Cancelar vaciado o arranque</translation>
        </message>
        <message>
            <source>Drain with a time limit and removal at the end, without the draft</source>
            <translation>Vaciar con límite de tiempo y retirada al final, sin el borrador</translation>
        </message>
        <message>
            <source>Give the weight back now, without the draft</source>
            <translation>Devolver el peso ahora, sin el borrador</translation>
        </message>
        <message>
            <source>Let servers in with a weight that rises in steps, without the draft</source>
            <translation>Dejar entrar servidores con un peso que sube por pasos, sin el borrador</translation>
        </message>
        <message>
            <source>Let the director forget it; the weight stays as it is</source>
            <translation>El director lo olvida; el peso queda como está</translation>
        </message>
        <message>
            <source>Draining: %1</source>
            <translation>Vaciándose: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) rising</source>
            <translation>
                <numerusform>%n servidor subiendo</numerusform>
                <numerusform>%n servidores subiendo</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) draining</source>
            <translation>
                <numerusform>%n servidor vaciándose</numerusform>
                <numerusform>%n servidores vaciándose</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) left.</source>
            <translation>
                <numerusform>queda %n conexión.</numerusform>
                <numerusform>quedan %n conexiones.</numerusform>
            </translation>
        </message>
        <message>
            <source>Propose weight back</source>
            <translation>Proponer devolver el peso</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::EditController</name>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Guardar</translation>
        </message>
        <message>
            <source>Ctrl+S</source>
            <translation>Ctrl+S</translation>
        </message>
        <message>
            <source>Write the rules to their file</source>
            <translation>Escribir las reglas en su archivo</translation>
        </message>
        <message>
            <source>Pro&amp;pose</source>
            <translation>Pro&amp;poner</translation>
        </message>
        <message>
            <source>A&amp;pply</source>
            <translation>A&amp;plicar</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n servidor</numerusform>
                <numerusform>%n servidores</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Remo&amp;ve</source>
            <translation>&amp;Quitar</translation>
        </message>
        <message>
            <source>Remo&amp;ve %1</source>
            <translation>&amp;Quitar %1</translation>
        </message>
        <message>
            <source>Undrain</source>
            <translation>Readmitir</translation>
        </message>
        <message>
            <source>Drain</source>
            <translation>Vaciar</translation>
        </message>
        <message>
            <source>&amp;Drain</source>
            <translation>&amp;Vaciar</translation>
        </message>
        <message>
            <source>Un&amp;drain %1</source>
            <translation>&amp;Readmitir %1</translation>
        </message>
        <message>
            <source>&amp;Drain %1</source>
            <translation>&amp;Vaciar %1</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) back in the draft</source>
            <translation>
                <numerusform>%n servidor readmitido en el borrador</numerusform>
                <numerusform>%n servidores readmitidos en el borrador</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) drained in the draft</source>
            <translation>
                <numerusform>%n servidor se vacía en el borrador</numerusform>
                <numerusform>%n servidores se vacían en el borrador</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n active connection(s) would be cut.</source>
            <translation>
                <numerusform>Se cortaría %n conexión activa.</numerusform>
                <numerusform>Se cortarían %n conexiones activas.</numerusform>
            </translation>
        </message>
        <message>
            <source>A drained server takes no new connections and can be removed when it is empty.</source>
            <translation>Un servidor que se vacía no acepta conexiones nuevas y se puede quitar cuando queda vacío.</translation>
        </message>
        <message>
            <source>Drain instead</source>
            <translation>Vaciar en su lugar</translation>
        </message>
        <message>
            <source>Remove anyway</source>
            <translation>Quitar de todos modos</translation>
        </message>
        <message>
            <source>Drained in the draft, removed when empty</source>
            <translation>Se vacía en el borrador y se quita cuando queda vacío</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) removed in the draft</source>
            <translation>
                <numerusform>%n servidor quitado en el borrador</numerusform>
                <numerusform>%n servidores quitados en el borrador</numerusform>
            </translation>
        </message>
        <message>
            <source>Service removed in the draft</source>
            <translation>Servicio quitado en el borrador</translation>
        </message>
        <message>
            <source>%1 forgotten in the draft</source>
            <translation>%1 olvidado en el borrador</translation>
        </message>
        <message>
            <source>Moved to %1 in the draft</source>
            <translation>Movido a %1 en el borrador</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Cambiar nombre</translation>
        </message>
        <message>
            <source>Name of %1</source>
            <translation>Nombre de %1</translation>
        </message>
        <message>
            <source>Renamed in the draft</source>
            <translation>Nombre cambiado en el borrador</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) copied</source>
            <translation>
                <numerusform>%n orden copiada</numerusform>
                <numerusform>%n órdenes copiadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) applied</source>
            <translation>
                <numerusform>%n cambio aplicado</numerusform>
                <numerusform>%n cambios aplicados</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no servers to check.</source>
            <translation>No hay servidores que examinar.</translation>
        </message>
        <message>
            <source>Import rules</source>
            <translation>Importar reglas</translation>
        </message>
        <message>
            <source>Rules and configurations (*.rules *.txt *.conf *.cf);;All files (*)</source>
            <translation>Reglas y configuraciones (*.rules *.txt *.conf *.cf);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 no se puede leer: %2</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>es demasiado grande</translation>
        </message>
        <message>
            <source>%1 written</source>
            <translation>%1 escrito</translation>
        </message>
        <message>
            <source>Save rule file</source>
            <translation>Guardar archivo de reglas</translation>
        </message>
        <message>
            <source>Rule files (*.rules *.ipvsadm);;All files (*)</source>
            <translation>Archivos de reglas (*.rules *.ipvsadm);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Draft discarded</source>
            <translation>Borrador descartado</translation>
        </message>
        <message>
            <source>Propose wei&amp;ght back</source>
            <translation>Proponer devolver el pes&amp;o</translation>
        </message>
        <message>
            <source>Restore wei&amp;ght</source>
            <translation>Restaurar pes&amp;o</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) to be drained</source>
            <translation>
                <numerusform>se vaciará %n servidor</numerusform>
                <numerusform>se vaciarán %n servidores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Weight of %n server(s) is back</source>
            <translation>
                <numerusform>Vuelve el peso de %n servidor</numerusform>
                <numerusform>Vuelve el peso de %n servidores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) to be started gently</source>
            <translation>
                <numerusform>%n servidor arrancará suavemente</numerusform>
                <numerusform>%n servidores arrancarán suavemente</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::EndpointText</name>
        <message>
            <source>An address is needed, for example 192.0.2.10 or 2001:db8::10.</source>
            <translation>Hace falta una dirección, por ejemplo 192.0.2.10 o 2001:db8::10.</translation>
        </message>
        <message>
            <source>%1 has a port or brackets. Only the address belongs here.</source>
            <translation>%1 tiene un puerto o corchetes. Aquí solo va la dirección.</translation>
        </message>
        <message>
            <source>%1 is not an IPv6 address. It has eight groups of up to four hexadecimal digits; "::" may stand once for groups of zero.</source>
            <translation>%1 no es una dirección IPv6. Tiene ocho grupos de hasta cuatro cifras hexadecimales; «::» puede estar una vez por grupos de ceros.</translation>
        </message>
        <message>
            <source>%1 is not an IP address. A virtual service needs numbers, not a name.</source>
            <translation>%1 no es una dirección IP. Un servicio virtual necesita números, no un nombre.</translation>
        </message>
        <message>
            <source>%1 is not an IP address. Each part goes from 0 to 255.</source>
            <translation>%1 no es una dirección IP. Cada parte va de 0 a 255.</translation>
        </message>
        <message>
            <source>%1 is not an IP address. A part must not start with 0.</source>
            <translation>%1 no es una dirección IP. Una parte no debe empezar por 0.</translation>
        </message>
        <message>
            <source>%1 is not an IP address. IPv4 has four parts, for example 192.0.2.10.</source>
            <translation>%1 no es una dirección IP. IPv4 tiene cuatro partes, por ejemplo 192.0.2.10.</translation>
        </message>
        <message>
            <source>Firewall mark %1, IPv6</source>
            <translation>Marca de cortafuegos %1, IPv6</translation>
        </message>
        <message>
            <source>Firewall mark %1</source>
            <translation>Marca de cortafuegos %1</translation>
        </message>
        <message>
            <source>Masq</source>
            <translation>Masq</translation>
        </message>
        <message>
            <source>Local</source>
            <translation>Local</translation>
        </message>
        <message>
            <source>Tunnel</source>
            <translation>Túnel</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Ruta</translation>
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
            <translation>%1, como esta consola</translation>
        </message>
        <message>
            <source>%1, this console is %2</source>
            <translation>%1, esta consola es %2</translation>
        </message>
        <message>
            <source>does not run</source>
            <translation>no funciona</translation>
        </message>
        <message>
            <source>runs, %1</source>
            <translation>funciona, %1</translation>
        </message>
        <message>
            <source>%1 with room for %2 packets</source>
            <translation>%1 con espacio para %2 paquetes</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>not used</source>
            <translation>no se usa</translation>
        </message>
        <message>
            <source>attached by %1, %2 of %3 connections</source>
            <translation>enganchada por %1, %2 de %3 conexiones</translation>
        </message>
        <message>
            <source>by the kernel, from the headers</source>
            <translation>por el núcleo, a partir de las cabeceras</translation>
        </message>
        <message>
            <source>by the director, whole packets</source>
            <translation>por el director, paquetes enteros</translation>
        </message>
        <message>
            <source>connections survive it</source>
            <translation>las conexiones sobreviven</translation>
        </message>
        <message>
            <source>connections are lost</source>
            <translation>las conexiones se pierden</translation>
        </message>
        <message>
            <source>Version of the helper</source>
            <translation>Versión del ayudante</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Director</translation>
        </message>
        <message>
            <source>Queues of packets</source>
            <translation>Colas de paquetes</translation>
        </message>
        <message>
            <source>Threads for packets</source>
            <translation>Hilos para paquetes</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>Conexiones</translation>
        </message>
        <message>
            <source>Flow cache</source>
            <translation>Caché de flujos</translation>
        </message>
        <message>
            <source>Rewriting in the queue</source>
            <translation>Reescritura en la cola</translation>
        </message>
        <message>
            <source>When the helper crashes</source>
            <translation>Si el ayudante falla</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::EnginePage</name>
        <message>
            <source>Engine and updates</source>
            <translation>Motor y actualizaciones</translation>
        </message>
        <message>
            <source>How long connections are remembered</source>
            <translation>Cuánto se recuerdan las conexiones</translation>
        </message>
        <message>
            <source>TCP connections</source>
            <translation>Conexiones TCP</translation>
        </message>
        <message>
            <source>Established ones end after so long without a packet.</source>
            <translation>Las establecidas terminan tras este tiempo sin paquetes.</translation>
        </message>
        <message>
            <source>After the FIN</source>
            <translation>Después del FIN</translation>
        </message>
        <message>
            <source>How long closing connections are remembered.</source>
            <translation>Cuánto se recuerdan las conexiones que se cierran.</translation>
        </message>
        <message>
            <source>UDP</source>
            <translation>UDP</translation>
        </message>
        <message>
            <source>Clients go to the same server so long after their last packet.</source>
            <translation>Los clientes vuelven al mismo servidor durante este tiempo tras su último paquete.</translation>
        </message>
        <message>
            <source>Servers that leave</source>
            <translation>Servidores que se van</translation>
        </message>
        <message>
            <source>Removed servers</source>
            <translation>Servidores quitados</translation>
        </message>
        <message>
            <source>Their connections end at once</source>
            <translation>Sus conexiones terminan en el acto</translation>
        </message>
        <message>
            <source>Draining servers</source>
            <translation>Servidores en vaciado</translation>
        </message>
        <message>
            <source>Remembered clients go to another server</source>
            <translation>Los clientes recordados van a otro servidor</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>segundos</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>s</translation>
        </message>
        <message>
            <source>Way of packets</source>
            <translation>Camino de los paquetes</translation>
        </message>
        <message>
            <source>Established packets</source>
            <translation>Conexiones establecidas</translation>
        </message>
        <message>
            <source>Through the queue</source>
            <translation>Por la cola</translation>
        </message>
        <message>
            <source>Through the flow cache</source>
            <translation>Por la caché de flujos</translation>
        </message>
        <message>
            <source>Flow cache where it works</source>
            <translation>Caché de flujos donde funcione</translation>
        </message>
        <message>
            <source>The flow cache forwards them in the kernel. It holds until the helper starts again; then --flow-cache of vipdeckd decides.</source>
            <translation>La caché de flujos reenvía sus paquetes en el núcleo. Vale hasta que el ayudante se reinicie; entonces decide --flow-cache de vipdeckd.</translation>
        </message>
        <message>
            <source>What is at work</source>
            <translation>Qué está en marcha</translation>
        </message>
        <message>
            <source>What is at work at each director</source>
            <translation>Qué está en marcha en cada director</translation>
        </message>
        <message>
            <source>Queues, threads, the room for connections and how the flow cache is attached are options of vipdeckd (man vipdeckd). They take effect when it starts: systemctl edit vipdeckd, then systemctl restart vipdeckd. VipDeck does not look for updates by itself: your distribution's packages bring them.</source>
            <translation>Colas, hilos, espacio para conexiones y el enganche de la caché de flujos son opciones de vipdeckd (man vipdeckd). Surten efecto al iniciar: systemctl edit vipdeckd y luego systemctl restart vipdeckd. VipDeck no busca actualizaciones: las traen los paquetes de su distribución.</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>Dato</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ExportBar</name>
        <message>
            <source>Progress of the export</source>
            <translation>Progreso de la exportación</translation>
        </message>
        <message>
            <source>Cancel export</source>
            <translation>Cancelar exportación</translation>
        </message>
        <message numerus="yes">
            <source>Exporting: %1 of about %2 connection(s)</source>
            <translation>
                <numerusform>Exportando: %1 de unas %2 conexión</numerusform>
                <numerusform>Exportando: %1 de unas %2 conexiones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Exporting: %1 connection(s)</source>
            <translation>
                <numerusform>Exportando: %1 conexión</numerusform>
                <numerusform>Exportando: %1 conexiones</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message numerus="yes">
            <source>%1 connection(s) written to %2</source>
            <translation>
                <numerusform>%1 conexión escrita en %2</numerusform>
                <numerusform>%1 conexiones escritas en %2</numerusform>
            </translation>
        </message>
        <message>
            <source>Export cancelled; nothing was written.</source>
            <translation>Exportación cancelada; no se escribió nada.</translation>
        </message>
        <message>
            <source>Not exported. %1</source>
            <translation>No exportado. %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::FailureMessages</name>
        <message>
            <source>Your draft of an earlier session is back.</source>
            <translation>Ha vuelto su borrador de una sesión anterior.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) are not applied.</source>
            <translation>
                <numerusform>%n cambio no está aplicado.</numerusform>
                <numerusform>%n cambios no están aplicados.</numerusform>
            </translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Revisar</translation>
        </message>
        <message>
            <source>Not done.</source>
            <translation>No hecho.</translation>
        </message>
        <message>
            <source>File, not a live director.</source>
            <translation>Archivo, no un director en marcha.</translation>
        </message>
        <message>
            <source>Nothing here touches traffic. Save writes the file.</source>
            <translation>Nada de aquí toca el tráfico. Guardar escribe el archivo.</translation>
        </message>
        <message>
            <source>Working offline.</source>
            <translation>Trabajando sin conexión.</translation>
        </message>
        <message>
            <source>Nothing can be applied. Your draft is safe here.</source>
            <translation>No se puede aplicar nada. Su borrador está a salvo aquí.</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Conectar</translation>
        </message>
        <message>
            <source>No connection to %1.</source>
            <translation>Sin conexión con %1.</translation>
        </message>
        <message>
            <source>Your draft is safe here.</source>
            <translation>Su borrador está a salvo aquí.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Intentar ahora</translation>
        </message>
        <message>
            <source>The helper is not running.</source>
            <translation>El ayudante no está en marcha.</translation>
        </message>
        <message>
            <source>Live counters are off and nothing can be applied. You can still edit the draft.</source>
            <translation>No hay contadores en vivo y no se puede aplicar nada. Aún puede editar el borrador.</translation>
        </message>
        <message>
            <source>Start helper</source>
            <translation>Iniciar ayudante</translation>
        </message>
        <message>
            <source>Next try in %1 s (attempt %2).</source>
            <translation>Próximo intento en %1 s (intento %2).</translation>
        </message>
        <message>
            <source>Work offline</source>
            <translation>Trabajar sin conexión</translation>
        </message>
        <message>
            <source>No connection to %1 since %2.</source>
            <translation>Sin conexión con %1 desde %2.</translation>
        </message>
        <message>
            <source>Values are from then.</source>
            <translation>Los valores son de entonces.</translation>
        </message>
        <message>
            <source>The director takes no packets.</source>
            <translation>El director no toma paquetes.</translation>
        </message>
        <message>
            <source>Start director</source>
            <translation>Iniciar director</translation>
        </message>
        <message numerus="yes">
            <source>%1 packet(s)/s dropped.</source>
            <translation>
                <numerusform>%1 paquete/s descartado.</numerusform>
                <numerusform>%1 paquetes/s descartados.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 packets are waiting.</source>
            <translation>Esperan %1 de %2 paquetes.</translation>
        </message>
        <message>
            <source>The queue is nearly full.</source>
            <translation>La cola está casi llena.</translation>
        </message>
        <message>
            <source>Packets are dropped.</source>
            <translation>Se descartan paquetes.</translation>
        </message>
        <message>
            <source>Open Tunables</source>
            <translation>Abrir ajustes del director</translation>
        </message>
        <message>
            <source>%1 has no connections in %2 any more.</source>
            <translation>%1 ya no tiene conexiones en %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n drained server(s) have no connections any more.</source>
            <translation>
                <numerusform>%n servidor vaciado ya no tiene conexiones.</numerusform>
                <numerusform>%n servidores vaciados ya no tienen conexiones.</numerusform>
            </translation>
        </message>
        <message>
            <source>The move can be finished.</source>
            <translation>El traslado se puede terminar.</translation>
        </message>
        <message>
            <source>Remove in draft</source>
            <translation>Quitar en el borrador</translation>
        </message>
        <message>
            <source>Not applied: cancelled.</source>
            <translation>No aplicado: cancelado.</translation>
        </message>
        <message numerus="yes">
            <source>The %n change(s) stay in the draft.</source>
            <translation>
                <numerusform>El %n cambio sigue en el borrador.</numerusform>
                <numerusform>Los %n cambios siguen en el borrador.</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Not applied: the rules changed outside VipDeck.</source>
            <translation>No aplicado: las reglas cambiaron fuera de VipDeck.</translation>
        </message>
        <message>
            <source>Nothing is lost. Review again.</source>
            <translation>No se pierde nada. Revise de nuevo.</translation>
        </message>
        <message>
            <source>Not applied.</source>
            <translation>No aplicado.</translation>
        </message>
        <message>
            <source>Not applied: authentication denied.</source>
            <translation>No aplicado: autenticación denegada.</translation>
        </message>
        <message>
            <source>Save draft</source>
            <translation>Guardar borrador</translation>
        </message>
        <message>
            <source>The draft was not saved.</source>
            <translation>El borrador no se guardó.</translation>
        </message>
        <message>
            <source>Rules changed outside VipDeck since %1.</source>
            <translation>Las reglas cambiaron fuera de VipDeck desde las %1.</translation>
        </message>
        <message>
            <source>Rules changed outside VipDeck.</source>
            <translation>Las reglas cambiaron fuera de VipDeck.</translation>
        </message>
        <message>
            <source>Nothing is left of your draft.</source>
            <translation>No queda nada de su borrador.</translation>
        </message>
        <message>
            <source>Not all of your changes are left. Review again.</source>
            <translation>No quedan todos sus cambios. Revíselos de nuevo.</translation>
        </message>
        <message>
            <source>Your changes were kept. Review again.</source>
            <translation>Sus cambios se conservan. Revise de nuevo.</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <source>The helper did not start.</source>
            <translation>El ayudante no arrancó.</translation>
        </message>
        <message>
            <source>There is no systemctl on this machine. Start vipdeckd by hand.</source>
            <translation>No hay systemctl en este equipo. Inicie vipdeckd a mano.</translation>
        </message>
        <message>
            <source>Connection to %1</source>
            <translation>Conexión con %1</translation>
        </message>
        <message>
            <source>Socket: %1
Attempts: %2
The helper's log: journalctl -u %3</source>
            <translation>Socket: %1
Intentos: %2
Registro del ayudante: journalctl -u %3</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::FilterEdit</name>
        <message>
            <source>Remove this filter</source>
            <translation>Quitar este filtro</translation>
        </message>
        <message>
            <source>Remove filter %1</source>
            <translation>Quitar el filtro %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::FirstRunPage</name>
        <message>
            <source>Add virtual service</source>
            <translation>Añadir servicio virtual</translation>
        </message>
        <message>
            <source>No virtual services yet</source>
            <translation>Aún no hay servicios virtuales</translation>
        </message>
        <message>
            <source>A virtual service is one address and port that this machine answers and shares out over real servers.</source>
            <translation>Un servicio virtual es una dirección y un puerto en los que responde esta máquina y que reparte entre servidores reales.</translation>
        </message>
        <message>
            <source>This machine</source>
            <translation>Este equipo</translation>
        </message>
        <message>
            <source>Recent rule files</source>
            <translation>Archivos de reglas recientes</translation>
        </message>
        <message>
            <source>Import ipvsadm rules</source>
            <translation>Importar reglas de ipvsadm</translation>
        </message>
        <message>
            <source>Copy command</source>
            <translation>Copiar orden</translation>
        </message>
        <message>
            <source>Copy the command that starts the demo lab</source>
            <translation>Copiar la orden que inicia el laboratorio</translation>
        </message>
        <message>
            <source>Enter an address and port, pick a scheduler, then drag servers in.</source>
            <translation>Escriba dirección y puerto, elija planificador y arrastre servidores.</translation>
        </message>
        <message>
            <source>Ctrl+N</source>
            <translation>Ctrl+N</translation>
        </message>
        <message>
            <source>Open a file made by ipvsadm-save. You see every rule before anything runs.</source>
            <translation>Abra un archivo de ipvsadm-save. Verá cada regla antes de que nada funcione.</translation>
        </message>
        <message>
            <source>Ctrl+O</source>
            <translation>Ctrl+O</translation>
        </message>
        <message>
            <source>Try the demo lab</source>
            <translation>Pruebe el laboratorio</translation>
        </message>
        <message>
            <source>Builds clients, a director and servers in network namespaces on this machine. Your network is not touched. It needs root, so it starts in a terminal.</source>
            <translation>Crea clientes, un director y servidores en espacios de red de esta máquina. Su red no se toca. Necesita root, por eso se inicia en un terminal.</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Examinar de nuevo</translation>
        </message>
        <message>
            <source>Recent: %1</source>
            <translation>Recientes: %1</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>Copiado: %1</translation>
        </message>
        <message>
            <source>Copy fix</source>
            <translation>Copiar arreglo</translation>
        </message>
        <message>
            <source>Copy commands: %1</source>
            <translation>Copiar órdenes: %1</translation>
        </message>
        <message>
            <source>Helper</source>
            <translation>Ayudante</translation>
        </message>
        <message>
            <source>vipdeckd does not answer.</source>
            <translation>vipdeckd no responde.</translation>
        </message>
        <message>
            <source>vipdeckd %1 answers.</source>
            <translation>vipdeckd %1 responde.</translation>
        </message>
        <message>
            <source>Permission</source>
            <translation>Permiso</translation>
        </message>
        <message>
            <source>You may change everything.</source>
            <translation>Puede cambiarlo todo.</translation>
        </message>
        <message>
            <source>You are asked for a password when you apply.</source>
            <translation>Se le pide una contraseña al aplicar.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ForwardingCard</name>
        <message>
            <source>Replies pass back through %1. Works with any server and any port.</source>
            <translation>Las respuestas vuelven por %1. Sirve con cualquier servidor y puerto.</translation>
        </message>
        <message>
            <source>Replies go straight to the client. Fast. Same network, same port.</source>
            <translation>Las respuestas van directas al cliente. Rápido. Misma red, mismo puerto.</translation>
        </message>
        <message>
            <source>As Route, but the server can be in another network.</source>
            <translation>Como Ruta, pero el servidor puede estar en otra red.</translation>
        </message>
        <message>
            <source>The server runs on this director. Only 127.0.0.1 or its own address.</source>
            <translation>El servidor se ejecuta en este director. Solo 127.0.0.1 o una dirección propia.</translation>
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
            <translation>directo</translation>
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
            <translation>en el propio %1</translation>
        </message>
        <message>
            <source>no flag</source>
            <translation>sin opción</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Director</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
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
            <translation>&lt;b&gt;ip_forward en %1.&lt;/b&gt; Debe estar activo.</translation>
        </message>
        <message>
            <source>&lt;b&gt;ip_forward on %1.&lt;/b&gt; It is off: sysctl -w %2=1</source>
            <translation>&lt;b&gt;ip_forward en %1.&lt;/b&gt; Está inactivo: sysctl -w %2=1</translation>
        </message>
        <message>
            <source>&lt;b&gt;ip_forward on %1.&lt;/b&gt; It is on.</source>
            <translation>&lt;b&gt;ip_forward en %1.&lt;/b&gt; Está activo.</translation>
        </message>
        <message>
            <source>Replies use the bandwidth of %1.</source>
            <translation>Las respuestas usan el ancho de banda de %1.</translation>
        </message>
        <message>
            <source>Replies use the bandwidth of %1: now %2.</source>
            <translation>Las respuestas usan el ancho de banda de %1: ahora %2.</translation>
        </message>
        <message>
            <source>Replies use the bandwidth of %1: now %2 of %3.</source>
            <translation>Las respuestas usan el ancho de banda de %1: ahora %2 de %3.</translation>
        </message>
        <message>
            <source>&lt;b&gt;Default route through %1&lt;/b&gt; (%2), or source NAT on %1.</source>
            <translation>&lt;b&gt;Ruta predeterminada por %1&lt;/b&gt; (%2), o NAT de origen en %1.</translation>
        </message>
        <message>
            <source>&lt;b&gt;Default route through %1&lt;/b&gt;, or source NAT on %1.</source>
            <translation>&lt;b&gt;Ruta predeterminada por %1&lt;/b&gt;, o NAT de origen en %1.</translation>
        </message>
        <message>
            <source>No virtual address on lo, no ARP settings, no tunnel device.</source>
            <translation>Sin dirección virtual en lo, sin ajustes de ARP, sin dispositivo de túnel.</translation>
        </message>
        <message>
            <source>&lt;b&gt;The same network as %1&lt;/b&gt;, and the port of the service.</source>
            <translation>&lt;b&gt;La misma red que %1&lt;/b&gt; y el puerto del servicio.</translation>
        </message>
        <message>
            <source>&lt;b&gt;The same network as %1.&lt;/b&gt; %2 is behind a router.</source>
            <translation>&lt;b&gt;La misma red que %1.&lt;/b&gt; %2 está detrás de un router.</translation>
        </message>
        <message>
            <source>&lt;b&gt;An address of %1.&lt;/b&gt; %2 is none.</source>
            <translation>&lt;b&gt;Una dirección de %1.&lt;/b&gt; %2 no lo es.</translation>
        </message>
        <message>
            <source>A program on %1 that listens at the virtual address.</source>
            <translation>Un programa en %1 que escucha en la dirección virtual.</translation>
        </message>
        <message>
            <source>arp_ignore 1 and arp_announce 2, then %1 on lo.</source>
            <translation>arp_ignore 1 y arp_announce 2, después %1 en lo.</translation>
        </message>
        <message>
            <source>No route back through %1.</source>
            <translation>Ningún camino de vuelta por %1.</translation>
        </message>
        <message>
            <source>A tunnel device with %1 on it, and rp_filter 0 or 2.</source>
            <translation>Un dispositivo de túnel con %1 y rp_filter 0 o 2.</translation>
        </message>
        <message>
            <source>arp_ignore 1 and arp_announce 2.</source>
            <translation>arp_ignore 1 y arp_announce 2.</translation>
        </message>
        <message>
            <source>Packets get 20 to 28 bytes longer: a smaller MTU or MSS.</source>
            <translation>Los paquetes crecen de 20 a 28 bytes: MTU o MSS menor.</translation>
        </message>
        <message>
            <source>No changes on other machines.</source>
            <translation>Ningún cambio en otros equipos.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ForwardingPicker</name>
        <message>
            <source>Copy steps</source>
            <translation>Copiar pasos</translation>
        </message>
        <message>
            <source>ARP settings first, the address after them: otherwise the server answers for it.</source>
            <translation>Primero los ajustes de ARP y después la dirección: si no, el servidor responde por ella.</translation>
        </message>
        <message>
            <source>Forwarding</source>
            <translation>Reenvío</translation>
        </message>
        <message>
            <source>how packets reach the server</source>
            <translation>cómo llegan los paquetes al servidor</translation>
        </message>
        <message>
            <source>request</source>
            <translation>petición</translation>
        </message>
        <message>
            <source>reply</source>
            <translation>respuesta</translation>
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
            <translation>Clase de túnel</translation>
        </message>
        <message>
            <source>Port of the GUE tunnel</source>
            <translation>Puerto del túnel GUE</translation>
        </message>
        <message>
            <source>no checksum</source>
            <translation>sin suma</translation>
        </message>
        <message>
            <source>checksum</source>
            <translation>suma de control</translation>
        </message>
        <message>
            <source>remote checksum</source>
            <translation>suma remota</translation>
        </message>
        <message>
            <source>Checksum of the tunnel</source>
            <translation>Suma de control del túnel</translation>
        </message>
        <message>
            <source>Tunnel</source>
            <translation>Túnel</translation>
        </message>
        <message>
            <source># ADDRESS stands for each of %1</source>
            <translation># ADDRESS representa cada una de las %1</translation>
        </message>
        <message>
            <source>Steps on each server with %1</source>
            <translation>Pasos en cada servidor con %1</translation>
        </message>
        <message>
            <source>With Route or Tunnel, each server would need</source>
            <translation>Con Route o Tunnel, cada servidor necesitaría</translation>
        </message>
        <message>
            <source>%1 on lo, and arp_ignore 1, arp_announce 2.</source>
            <translation>%1 en lo, y arp_ignore 1, arp_announce 2.</translation>
        </message>
        <message>
            <source>Tunnel only: a tunl0, gue or gre device, and MTU 20 to 28 bytes smaller.</source>
            <translation>Solo Tunnel: un dispositivo tunl0, gue o gre, y una MTU de 20 a 28 bytes menos.</translation>
        </message>
        <message>
            <source>What each server needs with %1</source>
            <translation>Lo que cada servidor necesita con %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::GentleStartDialog</name>
        <message numerus="yes">
            <source>Start %n server(s) gently - %1</source>
            <translation>
                <numerusform>Arrancar %n servidor suavemente - %1</numerusform>
                <numerusform>Arrancar %n servidores suavemente - %1</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Propose start</source>
            <translation>&amp;Proponer inicio</translation>
        </message>
        <message>
            <source>&amp;Start gently</source>
            <translation>&amp;Arrancar suavemente</translation>
        </message>
        <message>
            <source>%1: weight 1 from now on, then more every few seconds up to the whole weight.</source>
            <translation>%1: peso 1 desde ahora, luego más cada pocos segundos hasta el peso completo.</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>After this time the servers have their whole weight</source>
            <translation>Tras este tiempo los servidores tienen su peso completo</translation>
        </message>
        <message>
            <source>&amp;Within</source>
            <translation>&amp;En</translation>
        </message>
        <message>
            <source>For servers whose weight before is not known</source>
            <translation>Para servidores cuyo peso anterior no se conoce</translation>
        </message>
        <message>
            <source>All servers get the weight that they have or had before</source>
            <translation>Todos los servidores reciben el peso que tienen o tenían antes</translation>
        </message>
        <message>
            <source>Up to w&amp;eight</source>
            <translation>Hasta el &amp;peso</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HeatStrip</name>
        <message>
            <source>down</source>
            <translation>caído</translation>
        </message>
        <message>
            <source>Load per server</source>
            <translation>Carga por servidor</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>server, load</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>Aún no hay datos</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Help</name>
        <message>
            <source>Help: %1</source>
            <translation>Ayuda: %1</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
        <message>
            <source>About VipDeck</source>
            <translation>Acerca de VipDeck</translation>
        </message>
        <message>
            <source>&lt;h3&gt;VipDeck %1&lt;/h3&gt;&lt;p&gt;Desktop console and userspace director for Linux Virtual Server load balancing.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. There is no warranty.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;VipDeck %1&lt;/h3&gt;&lt;p&gt;Consola de escritorio y director en espacio de usuario para el reparto de carga con Linux Virtual Server.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Sin garantía.&lt;/p&gt;</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryDiffModel</name>
        <message>
            <source>Added</source>
            <translation>Añadido</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Retirado</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Cambiado</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Movido</translation>
        </message>
        <message>
            <source>Drained</source>
            <translation>Vaciado</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <source>Tunables</source>
            <translation>Ajustes del director</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Director</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n diferencia</numerusform>
                <numerusform>%n diferencias</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryExport</name>
        <message>
            <source>%1 cannot be made.</source>
            <translation>No se puede crear %1.</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>No se puede escribir %1: %2</translation>
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
            <translation>Aplicado</translation>
        </message>
        <message>
            <source>Waits to be kept</source>
            <translation>Espera a ser conservado</translation>
        </message>
        <message>
            <source>Outside</source>
            <translation>Externo</translation>
        </message>
        <message>
            <source>Went back</source>
            <translation>Volvió atrás</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Encontrado</translation>
        </message>
        <message>
            <source>Drain</source>
            <translation>Vaciar</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Revertido</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fallido</translation>
        </message>
        <message>
            <source>Not applied</source>
            <translation>No aplicado</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>Versión %1</translation>
        </message>
        <message>
            <source>helper</source>
            <translation>ayudante</translation>
        </message>
        <message>
            <source>user %1</source>
            <translation>usuario %1</translation>
        </message>
        <message>
            <source>Today %1</source>
            <translation>Hoy %1</translation>
        </message>
        <message>
            <source>Yesterday %1</source>
            <translation>Ayer %1</translation>
        </message>
        <message>
            <source>allowed by %1</source>
            <translation>permitido por %1</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n cambio</numerusform>
                <numerusform>%n cambios</numerusform>
            </translation>
        </message>
        <message>
            <source>ticket %1</source>
            <translation>ticket %1</translation>
        </message>
        <message>
            <source>agreed by %1</source>
            <translation>aceptado por %1</translation>
        </message>
        <message>
            <source>taken back after %1</source>
            <translation>revertido tras %1</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>marcado</translation>
        </message>
        <message>
            <source>live</source>
            <translation>en uso</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryPage</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>History and backup</source>
            <translation>Historial y copia</translation>
        </message>
        <message>
            <source>&amp;Export history...</source>
            <translation>&amp;Exportar historial...</translation>
        </message>
        <message>
            <source>What directors keep</source>
            <translation>Qué guardan los directores</translation>
        </message>
        <message>
            <source>Versions to keep</source>
            <translation>Versiones que se guardan</translation>
        </message>
        <message>
            <source>the newest</source>
            <translation>las más nuevas</translation>
        </message>
        <message>
            <source>versions</source>
            <translation>versiones</translation>
        </message>
        <message>
            <source>Older ones are removed for good when you save. Marked versions and the two newest never are.</source>
            <translation>Las más antiguas se borran para siempre al guardar; las marcadas y las dos últimas, nunca.</translation>
        </message>
        <message>
            <source>What each director keeps</source>
            <translation>Qué guarda cada director</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Director</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versiones</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>Marcadas</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fallido</translation>
        </message>
        <message>
            <source>On its disk</source>
            <translation>En su disco</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Copia de seguridad</translation>
        </message>
        <message>
            <source>Copy of the history</source>
            <translation>Copia del historial</translation>
        </message>
        <message>
            <source>A rule file for each version, which ipvsadm-restore takes, and a table of who, when and why, in a new folder for each director chosen above.</source>
            <translation>Un archivo de reglas por versión, que ipvsadm-restore acepta, y una tabla de quién, cuándo y por qué, en una carpeta nueva por cada director elegido arriba.</translation>
        </message>
        <message numerus="yes">
            <source>%n version(s) written to %1.</source>
            <translation>
                <numerusform>%n versión escrita en %1.</numerusform>
                <numerusform>%n versiones escritas en %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Its window was closed.</source>
            <translation>Se cerró su ventana.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryScrubber</name>
        <message>
            <source>Versions on a time line</source>
            <translation>Versiones en una línea de tiempo</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>versión %1</translation>
        </message>
        <message>
            <source>A: %1, B: %2. Left and Right move %3, Tab goes to the other one.</source>
            <translation>A: %1, B: %2. Izquierda y derecha mueven %3, Tab pasa al otro.</translation>
        </message>
        <message numerus="yes">
            <source> Traffic: at most %1 new connection(s) per second.</source>
            <translation>
                <numerusform> Tráfico: como máximo %1 conexión nueva por segundo.</numerusform>
                <numerusform> Tráfico: como máximo %1 conexiones nuevas por segundo.</numerusform>
            </translation>
        </message>
        <message>
            <source> At most %1 packets per second were dropped.</source>
            <translation> Como máximo se descartaron %1 paquetes por segundo.</translation>
        </message>
        <message>
            <source>%1: %2 conn/s, %3 packets/s dropped</source>
            <translation>%1: %2 con./s, %3 paquetes/s descartados</translation>
        </message>
        <message>
            <source>%1: %2 conn/s</source>
            <translation>%1: %2 con./s</translation>
        </message>
        <message>
            <source>now</source>
            <translation>ahora</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryView</name>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>&lt;p&gt;Every change of the rules is a version, kept by the helper: who made it, when, by what right and why.&lt;/p&gt;&lt;p&gt;A click chooses a version, &lt;b&gt;Ctrl&lt;/b&gt;+click the one it is compared with. On the time line &lt;b&gt;Left&lt;/b&gt; and &lt;b&gt;Right&lt;/b&gt; go from version to version. &lt;b&gt;Restore as draft&lt;/b&gt; changes nothing until the draft is applied.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Cada cambio de las reglas es una versión que guarda el ayudante: quién, cuándo, con qué derecho y por qué.&lt;/p&gt;&lt;p&gt;Un clic elige una versión, &lt;b&gt;Ctrl&lt;/b&gt;+clic aquella con la que se compara. En la línea de tiempo, &lt;b&gt;Izquierda&lt;/b&gt; y &lt;b&gt;Derecha&lt;/b&gt; van de versión en versión. &lt;b&gt;Restaurar como borrador&lt;/b&gt; no cambia nada hasta aplicar el borrador.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Pick changes</source>
            <translation>Elegir cambios</translation>
        </message>
        <message>
            <source>Reading the history</source>
            <translation>Leyendo el historial</translation>
        </message>
        <message>
            <source>Server, who, comment</source>
            <translation>Servidor, quién, comentario</translation>
        </message>
        <message>
            <source>Filter versions</source>
            <translation>Filtrar versiones</translation>
        </message>
        <message>
            <source>Show only versions that match (Ctrl+F)</source>
            <translation>Mostrar solo las versiones que coinciden (Ctrl+F)</translation>
        </message>
        <message>
            <source>Times shown</source>
            <translation>Tiempo mostrado</translation>
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
            <translation>7 d</translation>
        </message>
        <message>
            <source>30d</source>
            <translation>30 d</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Marked versions are never removed when old ones are cleaned up</source>
            <translation>Las versiones marcadas nunca se eliminan al limpiar</translation>
        </message>
        <message>
            <source>Traffic and changes</source>
            <translation>Tráfico y cambios</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versiones</translation>
        </message>
        <message>
            <source>Ctrl+click sets A</source>
            <translation>Ctrl+clic fija A</translation>
        </message>
        <message>
            <source>All versions</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>Aplicado</translation>
        </message>
        <message>
            <source>Outside</source>
            <translation>Externo</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Revertido</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fallido</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>Marcadas</translation>
        </message>
        <message>
            <source>Versions shown</source>
            <translation>Versiones mostradas</translation>
        </message>
        <message>
            <source>Versions, newest first</source>
            <translation>Versiones, la más nueva primero</translation>
        </message>
        <message>
            <source>Choose which changes the draft gets</source>
            <translation>Elegir qué cambios recibe el borrador</translation>
        </message>
        <message>
            <source>Make a draft with the rules of this version; nothing is applied</source>
            <translation>Crear un borrador con las reglas de esta versión; no se aplica nada</translation>
        </message>
        <message>
            <source>Write the rules of this version as a rule file</source>
            <translation>Escribir las reglas de esta versión en un archivo</translation>
        </message>
        <message>
            <source>&amp;Restore as draft</source>
            <translation>&amp;Restaurar como borrador</translation>
        </message>
        <message>
            <source>Make a draft with the rules of this version</source>
            <translation>Crear un borrador con las reglas de esta versión</translation>
        </message>
        <message>
            <source>&amp;Pick changes</source>
            <translation>&amp;Elegir cambios</translation>
        </message>
        <message>
            <source>&amp;Take back</source>
            <translation>Rever&amp;tir</translation>
        </message>
        <message>
            <source>Go back now to the rules before the version that waits</source>
            <translation>Volver ahora a las reglas anteriores a la versión que espera</translation>
        </message>
        <message>
            <source>&amp;Mark this version</source>
            <translation>&amp;Marcar esta versión</translation>
        </message>
        <message>
            <source>Keep this version when old ones are cleaned up</source>
            <translation>Conservar esta versión al limpiar</translation>
        </message>
        <message>
            <source>Compare with the one &amp;before</source>
            <translation>Comparar con la &amp;anterior</translation>
        </message>
        <message>
            <source>Show what this version changed</source>
            <translation>Mostrar qué cambió esta versión</translation>
        </message>
        <message>
            <source>Compare with the &amp;live one</source>
            <translation>Comparar con la que está en &amp;uso</translation>
        </message>
        <message>
            <source>Show what has changed since this version</source>
            <translation>Mostrar qué ha cambiado desde esta versión</translation>
        </message>
        <message>
            <source>&amp;Save as rule file</source>
            <translation>&amp;Guardar como archivo de reglas</translation>
        </message>
        <message>
            <source>d MMM</source>
            <comment>a day of this year</comment>
            <translation>d MMM</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>a day</comment>
            <translation>d MMM yyyy</translation>
        </message>
        <message>
            <source>A rule file has no history. The versions of a director are kept by its helper.</source>
            <translation>Un archivo de reglas no tiene historial. Las versiones de un director las guarda su ayudante.</translation>
        </message>
        <message>
            <source>The history cannot be read: %1</source>
            <translation>No se puede leer el historial: %1</translation>
        </message>
        <message>
            <source>The history is kept by the helper. There is no connection to it.</source>
            <translation>El historial lo guarda el ayudante. No hay conexión con él.</translation>
        </message>
        <message>
            <source>No versions yet. Every change of the rules becomes one.</source>
            <translation>Aún no hay versiones. Cada cambio de las reglas será una.</translation>
        </message>
        <message>
            <source>No version matches the filter.</source>
            <translation>Ninguna versión coincide con el filtro.</translation>
        </message>
        <message numerus="yes">
            <source>%n version(s)</source>
            <translation>
                <numerusform>%n versión</numerusform>
                <numerusform>%n versiones</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 since %2</source>
            <comment>118 versions since 3 Nov</comment>
            <translation>%1 desde el %2</translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <comment>attempts to apply</comment>
            <translation>
                <numerusform>%n fallo</numerusform>
                <numerusform>%n fallos</numerusform>
            </translation>
        </message>
        <message>
            <source>conn/s since this console looks, changes on the line</source>
            <translation>con/s desde que mira esta consola, cambios en la línea</translation>
        </message>
        <message>
            <source>conn/s above, dropped packets/s below, changes on the line</source>
            <translation>con./s arriba, paquetes/s descartados debajo, cambios en la línea</translation>
        </message>
        <message>
            <source>Choose a version to see what it changed.</source>
            <translation>Elija una versión para ver qué cambió.</translation>
        </message>
        <message>
            <source>These changes were never in force: %1</source>
            <translation>Estos cambios nunca estuvieron en vigor: %1</translation>
        </message>
        <message>
            <source>Nothing is applied by restoring. You get a draft to review.</source>
            <translation>Restaurar no aplica nada. Obtiene un borrador para revisar.</translation>
        </message>
        <message>
            <source>The draft has the rules of version %1 already.</source>
            <translation>El borrador ya tiene las reglas de la versión %1.</translation>
        </message>
        <message numerus="yes">
            <source>Nothing is applied. You get a draft with %n change(s) to review.</source>
            <translation>
                <numerusform>No se aplica nada. Obtiene un borrador con %n cambio para revisar.</numerusform>
                <numerusform>No se aplica nada. Obtiene un borrador con %n cambios para revisar.</numerusform>
            </translation>
        </message>
        <message>
            <source>It takes the place of your draft; Undo brings that back.</source>
            <translation>Ocupa el lugar de su borrador; Deshacer lo recupera.</translation>
        </message>
        <message>
            <source>Restore as draft</source>
            <translation>Restaurar como borrador</translation>
        </message>
        <message>
            <source>Restore %1 as draft</source>
            <translation>Restaurar %1 como borrador</translation>
        </message>
        <message>
            <source>Unmark this version</source>
            <translation>Quitar la marca</translation>
        </message>
        <message>
            <source>Mark this version</source>
            <translation>Marcar esta versión</translation>
        </message>
        <message>
            <source>Save as rule file</source>
            <translation>Guardar como archivo de reglas</translation>
        </message>
        <message>
            <source>Save %1 as rule file</source>
            <translation>Guardar %1 como archivo de reglas</translation>
        </message>
        <message>
            <source>&amp;Take version %1 back</source>
            <translation>Rever&amp;tir la versión %1</translation>
        </message>
        <message>
            <source>restore version %1</source>
            <translation>restaurar versión %1</translation>
        </message>
        <message numerus="yes">
            <source>Version %1 is in the draft, %n change(s) to review.</source>
            <translation>
                <numerusform>La versión %1 está en el borrador, %n cambio por revisar.</numerusform>
                <numerusform>La versión %1 está en el borrador, %n cambios por revisar.</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to version %1</source>
            <translation>Volver a la versión %1</translation>
        </message>
        <message>
            <source>restore parts of version %1</source>
            <translation>restaurar partes de la versión %1</translation>
        </message>
        <message>
            <source>Taken into the draft.</source>
            <translation>Tomado en el borrador.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ImpactPanel</name>
        <message numerus="yes">
            <source>%Ln connection(s) lose their server: %1 in %2.</source>
            <translation>
                <numerusform>%Ln conexión pierde su servidor: %1 en %2.</numerusform>
                <numerusform>%Ln conexiones pierden su servidor: %1 en %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 in %2 drains: %Ln connection(s) may end.</source>
            <translation>
                <numerusform>%1 en %2 se vacía: %Ln conexión puede terminar.</numerusform>
                <numerusform>%1 en %2 se vacía: %Ln conexiones pueden terminar.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 in %2 drains, %Ln connection(s) may end, then it leaves.</source>
            <translation>
                <numerusform>%1 en %2 se vacía, %Ln conexión puede terminar, luego sale.</numerusform>
                <numerusform>%1 en %2 se vacía, %Ln conexiones pueden terminar, luego sale.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln connection(s) end with %1.</source>
            <translation>
                <numerusform>%Ln conexión termina con %1.</numerusform>
                <numerusform>%Ln conexiones terminan con %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of new clients of %2 find no server any more.</source>
            <translation>El %1 de los clientes nuevos de %2 ya no encuentra servidor.</translation>
        </message>
        <message>
            <source>%1 of the hash table of %2 lead to another server.</source>
            <translation>El %1 de la tabla hash de %2 lleva a otro servidor.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln client(s) of %1 are not led back to their server.</source>
            <translation>
                <numerusform>%Ln cliente de %1 no vuelve a su servidor.</numerusform>
                <numerusform>%Ln clientes de %1 no vuelven a su servidor.</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Effect on traffic</source>
            <translation>Efecto en el tráfico</translation>
        </message>
        <message>
            <source>Effect on traffic now</source>
            <translation>Efecto en el tráfico ahora</translation>
        </message>
        <message>
            <source>Asking the director</source>
            <translation>Preguntando al director</translation>
        </message>
        <message>
            <source>The director looks at its connections.</source>
            <translation>El director examina sus conexiones.</translation>
        </message>
        <message>
            <source>The director could not tell: %1</source>
            <translation>El director no pudo decirlo: %1</translation>
        </message>
        <message>
            <source>No connection loses its server.</source>
            <translation>Ninguna conexión pierde su servidor.</translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <comment>effects</comment>
            <translation>
                <numerusform>Y %n más.</numerusform>
                <numerusform>Y %n más.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ImportDialog</name>
        <message>
            <source>Import rules - %1</source>
            <translation>Importar reglas - %1</translation>
        </message>
        <message>
            <source>&amp;Merge: add to the draft; services of the file take the place of the same ones</source>
            <translation>&amp;Combinar: añadir al borrador; los servicios del archivo sustituyen a los iguales</translation>
        </message>
        <message>
            <source>&amp;Replace: the draft becomes what the file says</source>
            <translation>&amp;Sustituir: el borrador pasa a ser lo que dice el archivo</translation>
        </message>
        <message>
            <source>Files that this one includes are read from its own folder only.</source>
            <translation>Los archivos que este incluye solo se leen de su propia carpeta.</translation>
        </message>
        <message>
            <source>&amp;Format:</source>
            <translation>&amp;Formato:</translation>
        </message>
        <message>
            <source>Rule file of ipvsadm</source>
            <translation>Archivo de reglas de ipvsadm</translation>
        </message>
        <message>
            <source>lvs.cf of Piranha</source>
            <translation>lvs.cf de Piranha</translation>
        </message>
        <message>
            <source>Leave out these lines and import the others (%1)</source>
            <translation>Omitir estas líneas e importar las demás (%1)</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s)</source>
            <translation>
                <numerusform>%n orden</numerusform>
                <numerusform>%n órdenes</numerusform>
            </translation>
        </message>
        <message>
            <source>Not used: %1</source>
            <translation>No usado: %1</translation>
        </message>
        <message>
            <source>Line %1: %2: %3</source>
            <translation>Línea %1: %2: %3</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Línea</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Lines that are not imported</source>
            <translation>Líneas que no se importan</translation>
        </message>
        <message>
            <source>Only the draft changes. Undo takes it back.</source>
            <translation>Solo cambia el borrador. Deshacer lo revierte.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>&amp;Import into draft</source>
            <translation>&amp;Importar en el borrador</translation>
        </message>
        <message>
            <source>There are lines with problems. Leave them out or mend the file.</source>
            <translation>Hay líneas con problemas. Omítalas o corrija el archivo.</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s) of the draft are in the file too and take its settings.</source>
            <translation>
                <numerusform>%n servicio del borrador también está en el archivo y toma sus ajustes.</numerusform>
                <numerusform>%n servicios del borrador también están en el archivo y toman sus ajustes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s) of the draft are not in the file and would be removed.</source>
            <translation>
                <numerusform>%n servicio del borrador no está en el archivo y se quitaría.</numerusform>
                <numerusform>%n servicios del borrador no están en el archivo y se quitarían.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not imported</source>
            <translation>No importado</translation>
        </message>
        <message>
            <source>Imported into the draft: %1</source>
            <translation>Importado en el borrador: %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::InspectorPane</name>
        <message>
            <source>Inspector</source>
            <translation>Inspector</translation>
        </message>
        <message>
            <source>Nothing selected. Choose a server or a service.</source>
            <translation>Nada seleccionado. Elija un servidor o un servicio.</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) in no pool. Drag them to a service to use them.</source>
            <translation>
                <numerusform>%n servidor en ningún grupo. Arrástrelo a un servicio para usarlo.</numerusform>
                <numerusform>%n servidores en ningún grupo. Arrástrelos a un servicio para usarlos.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::JobDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Takes effect at once, without the draft.</source>
            <translation>Surte efecto al instante, sin el borrador.</translation>
        </message>
        <message>
            <source>Nothing happens before another member of %1 agrees.</source>
            <translation>Nada ocurre antes de que otro miembro de %1 acepte.</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 en %2</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>y %n más</numerusform>
                <numerusform>y %n más</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::KeyboardPage</name>
        <message>
            <source>Keyboard</source>
            <translation>Teclado</translation>
        </message>
        <message>
            <source>&amp;No key</source>
            <translation>&amp;Sin tecla</translation>
        </message>
        <message>
            <source>Defau&amp;lt key</source>
            <translation>Tec&amp;la predeterminada</translation>
        </message>
        <message>
            <source>Keys of commands</source>
            <translation>Teclas de las órdenes</translation>
        </message>
        <message>
            <source>Choose a command, then press its new keys in the field.</source>
            <translation>Elija una orden y pulse sus nuevas teclas en el campo.</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Orden</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Por defecto</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>Órdenes y sus teclas</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>Teclas nuevas</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>En todas partes</translation>
        </message>
        <message>
            <source>fixed</source>
            <translation>fija</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>%1 belongs to "%2".</source>
            <translation>%1 pertenece a «%2».</translation>
        </message>
        <message>
            <source>Take it from there</source>
            <translation>Quitarla de allí</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LoadCard</name>
        <message>
            <source>Load per server</source>
            <translation>Carga por servidor</translation>
        </message>
        <message>
            <source>%1, active connections as % of limit</source>
            <translation>%1, conexiones activas en % del límite</translation>
        </message>
        <message>
            <source>%1, active connections as % of the highest</source>
            <translation>%1, conexiones activas en % del máximo</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n más</numerusform>
                <numerusform>%n más</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LockButton</name>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>Sin conexión</translation>
        </message>
        <message>
            <source>Unlocked</source>
            <translation>Desbloqueado</translation>
        </message>
        <message>
            <source>Unlocked, %1:%2 left</source>
            <translation>Desbloqueado, quedan %1:%2</translation>
        </message>
        <message>
            <source>Locked, not allowed</source>
            <translation>Bloqueado, no permitido</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Bloqueado</translation>
        </message>
        <message>
            <source>You may change rules. Click to lock (Ctrl+L)</source>
            <translation>Puede cambiar reglas. Pulse para bloquear (Ctrl+L)</translation>
        </message>
        <message>
            <source>Ask now whether you may change rules (Ctrl+L)</source>
            <translation>Preguntar ahora si puede cambiar reglas (Ctrl+L)</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Log</name>
        <message>
            <source>Error</source>
            <translation>Error</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Aviso</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Info</source>
            <translation>Información</translation>
        </message>
        <message>
            <source>engine</source>
            <translation>director</translation>
        </message>
        <message>
            <source>user %1</source>
            <translation>usuario %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogDetails</name>
        <message>
            <source>Details of the event</source>
            <translation>Detalles del suceso</translation>
        </message>
        <message>
            <source>Open version</source>
            <translation>Abrir versión</translation>
        </message>
        <message>
            <source>Show in History what it changed</source>
            <translation>Mostrar en el historial lo que cambió</translation>
        </message>
        <message>
            <source>Copy as JSON</source>
            <translation>Copiar como JSON</translation>
        </message>
        <message>
            <source>Event copied as JSON.</source>
            <translation>Suceso copiado como JSON.</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <source>Allowed by</source>
            <translation>Permitido por</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Conservada</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Órdenes</translation>
        </message>
        <message>
            <source>Linked</source>
            <translation>Enlaces</translation>
        </message>
        <message>
            <source>Links of the event</source>
            <translation>Enlaces del suceso</translation>
        </message>
        <message>
            <source>Kept by the helper of the director, the newest 20,000 events.</source>
            <translation>Lo guarda el ayudante del director, los 20.000 sucesos más nuevos.</translation>
        </message>
        <message>
            <source>Open version %1</source>
            <translation>Abrir versión %1</translation>
        </message>
        <message>
            <source>not decided yet</source>
            <translation>aún sin decidir</translation>
        </message>
        <message>
            <source>at once, without a time to confirm</source>
            <translation>de inmediato, sin tiempo para confirmar</translation>
        </message>
        <message>
            <source>%1 After %2 s.</source>
            <comment>Kept by anna. After 22 s.</comment>
            <translation>%1 Tras %2 s.</translation>
        </message>
        <message>
            <source>Choose an event to see who did it and how.</source>
            <translation>Elija un suceso para ver quién lo hizo y cómo.</translation>
        </message>
        <message>
            <source>%1, event %2</source>
            <translation>%1, suceso %2</translation>
        </message>
        <message>
            <source>%1, uid %2</source>
            <translation>%1, uid %2</translation>
        </message>
        <message>
            <source>the director itself</source>
            <translation>el propio director</translation>
        </message>
        <message>
            <source>Done together</source>
            <translation>Hecho a la vez</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Hecho</translation>
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation>No se cambió nada</translation>
        </message>
        <message>
            <source>Rules are at generation %1 since then.</source>
            <translation>Las reglas están en la generación %1 desde entonces.</translation>
        </message>
        <message>
            <source>Events of the same object</source>
            <translation>Sucesos del mismo objeto</translation>
        </message>
        <message>
            <source>Charts at %1</source>
            <translation>Gráficos a las %1</translation>
        </message>
        <message>
            <source>Nothing.</source>
            <translation>Nada.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogFilterGrammar</name>
        <message>
            <source>source</source>
            <translation>origen</translation>
        </message>
        <message>
            <source>who</source>
            <translation>quién</translation>
        </message>
        <message>
            <source>object</source>
            <translation>objeto</translation>
        </message>
        <message>
            <source>text</source>
            <translation>texto</translation>
        </message>
        <message>
            <source>not %1: %2</source>
            <translation>no %1: %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>"%1" says nothing. Write a word, who:anna, object:web-08 or not source:auth.</source>
            <translation>«%1» no dice nada. Escriba una palabra, who:anna, object:web-08 o not source:auth.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogHistogram</name>
        <message>
            <source>Events per minute</source>
            <translation>Sucesos por minuto</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) in the last minutes shown</source>
            <translation>
                <numerusform>%n suceso en los minutos mostrados</numerusform>
                <numerusform>%n sucesos en los minutos mostrados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n error</numerusform>
                <numerusform>%n errores</numerusform>
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
                <numerusform>%n aviso</numerusform>
                <numerusform>%n avisos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other(s)</source>
            <translation>
                <numerusform>%n otro</numerusform>
                <numerusform>%n otros</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogModel</name>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Origen</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <source>Object</source>
            <translation>Objeto</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Qué pasó</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogText</name>
        <message>
            <source>The helper %1 started.</source>
            <translation>El ayudante %1 se inició.</translation>
        </message>
        <message>
            <source>The helper stopped.</source>
            <translation>El ayudante se detuvo.</translation>
        </message>
        <message>
            <source>The director runs.</source>
            <translation>El director está en marcha.</translation>
        </message>
        <message>
            <source>The director was started.</source>
            <translation>Se inició el director.</translation>
        </message>
        <message>
            <source>The director was stopped; packets pass unbalanced or are dropped.</source>
            <translation>Se detuvo el director; los paquetes pasan sin balancear o se descartan.</translation>
        </message>
        <message>
            <source>The director does not run: %1</source>
            <translation>El director no funciona: %1</translation>
        </message>
        <message>
            <source>The director ended: %1</source>
            <translation>El director terminó: %1</translation>
        </message>
        <message>
            <source>Counters set to 0.</source>
            <translation>Contadores puestos a 0.</translation>
        </message>
        <message>
            <source>Turned away: %1</source>
            <translation>Rechazado: %1</translation>
        </message>
        <message>
            <source>Refused: %1</source>
            <translation>Denegado: %1</translation>
        </message>
        <message>
            <source>Not applied, nothing is changed: %1</source>
            <translation>No aplicado, nada ha cambiado: %1</translation>
        </message>
        <message>
            <source>Kept version %1.</source>
            <translation>Se conservó la versión %1.</translation>
        </message>
        <message>
            <source>At most %1 versions are kept; old ones removed: %2.</source>
            <translation>Se guardan como mucho %1 versiones; antiguas quitadas: %2.</translation>
        </message>
        <message>
            <source>Reverted version %1.</source>
            <translation>Se revirtió la versión %1.</translation>
        </message>
        <message>
            <source>Over its limit: %1 of %2 connections. No new ones until below %3.</source>
            <translation>Por encima del límite: %1 de %2 conexiones. Ninguna nueva hasta bajar de %3.</translation>
        </message>
        <message>
            <source>Below its limit again; connections: %1.</source>
            <translation>De nuevo por debajo del límite; conexiones: %1.</translation>
        </message>
        <message>
            <source>Drained: the last connection ended.</source>
            <translation>Vaciado: terminó la última conexión.</translation>
        </message>
        <message>
            <source>In %1.</source>
            <translation>En %1.</translation>
        </message>
        <message>
            <source>Overloaded: the queue has %1 of %2 packets; dropped: %3.</source>
            <translation>Sobrecargado: la cola tiene %1 de %2 paquetes; descartados: %3.</translation>
        </message>
        <message>
            <source>No longer overloaded; packets dropped in all: %1.</source>
            <translation>Ya no está sobrecargado; paquetes descartados en total: %1.</translation>
        </message>
        <message>
            <source>Applied 1 change</source>
            <translation>1 cambio aplicado</translation>
        </message>
        <message>
            <source>Applied 1 change to %2</source>
            <translation>1 cambio aplicado a %2</translation>
        </message>
        <message>
            <source>Applied %1 changes</source>
            <translation>%1 cambios aplicados</translation>
        </message>
        <message>
            <source>Applied %1 changes to %2</source>
            <translation>%1 cambios aplicados a %2</translation>
        </message>
        <message>
            <source>Applied %1 changes to %2 services</source>
            <translation>%1 cambios aplicados a %2 servicios</translation>
        </message>
        <message>
            <source>%1 from %2 to %3</source>
            <translation>%1 de %2 a %3</translation>
        </message>
        <message>
            <source>drain %1 from %2 to %3</source>
            <translation>vaciar %1 de %2 a %3</translation>
        </message>
        <message>
            <source>weight of %1 from %2 to %3</source>
            <translation>peso de %1 de %2 a %3</translation>
        </message>
        <message>
            <source>edit %1</source>
            <translation>editar %1</translation>
        </message>
        <message>
            <source>add %1</source>
            <translation>añadir %1</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>quitar %1</translation>
        </message>
        <message>
            <source>add service %1</source>
            <translation>añadir servicio %1</translation>
        </message>
        <message>
            <source>remove service %1</source>
            <translation>quitar servicio %1</translation>
        </message>
        <message>
            <source>remove all services</source>
            <translation>quitar todos los servicios</translation>
        </message>
        <message>
            <source>Not kept within %1 s. The rules before are in force again.</source>
            <translation>No se conservó en %1 s. Las reglas anteriores vuelven a regir.</translation>
        </message>
        <message>
            <source>Established packets go through the flow cache (%1).</source>
            <translation>Los paquetes establecidos pasan por la caché de flujos (%1).</translation>
        </message>
        <message>
            <source>Established packets go through the flow cache (%1); %2.</source>
            <translation>Los paquetes establecidos pasan por la caché de flujos (%1); %2.</translation>
        </message>
        <message>
            <source>Established packets go through the queue.</source>
            <translation>Los paquetes establecidos pasan por la cola.</translation>
        </message>
        <message>
            <source>Established packets go through the queue, not through the flow cache: %1</source>
            <translation>Los paquetes establecidos pasan por la cola, no por la caché de flujos: %1</translation>
        </message>
        <message>
            <source>Not drained, nothing is changed: %1</source>
            <translation>No se vació, nada cambió: %1</translation>
        </message>
        <message>
            <source>Drain of %1 began.</source>
            <translation>Empezó el vaciado de %1.</translation>
        </message>
        <message>
            <source>Drain of %1 servers began.</source>
            <translation>Empezó el vaciado de %1 servidores.</translation>
        </message>
        <message>
            <source>Gentle start of %1 began.</source>
            <translation>Empezó el arranque suave de %1.</translation>
        </message>
        <message>
            <source>Gentle start of %1 servers began.</source>
            <translation>Empezó el arranque suave de %1 servidores.</translation>
        </message>
        <message>
            <source>%1 got back the weight from before.</source>
            <translation>%1 recuperó el peso anterior.</translation>
        </message>
        <message>
            <source>%1 servers got back the weight from before.</source>
            <translation>%1 servidores recuperaron el peso anterior.</translation>
        </message>
        <message>
            <source>%1 will get back the weight from before in steps.</source>
            <translation>%1 recuperará el peso anterior por pasos.</translation>
        </message>
        <message>
            <source>%1 servers will get back the weight from before in steps.</source>
            <translation>%1 servidores recuperarán el peso anterior por pasos.</translation>
        </message>
        <message>
            <source>%1:</source>
            <translation>%1:</translation>
        </message>
        <message>
            <source>Drained: empty after %1.</source>
            <translation>Vaciado: sin conexiones tras %1.</translation>
        </message>
        <message>
            <source>Drained: its time of %1 is over, clients are still remembered.</source>
            <translation>Vaciado: su tiempo de %1 terminó, aún se recuerdan clientes.</translation>
        </message>
        <message>
            <source>Drained: its time of %1 is over, 1 connection is left.</source>
            <translation>Vaciado: su tiempo de %1 terminó, queda 1 conexión.</translation>
        </message>
        <message>
            <source>Drained: its time of %1 is over, %2 connections are left.</source>
            <translation>Vaciado: su tiempo de %1 terminó, quedan %2 conexiones.</translation>
        </message>
        <message>
            <source>Removed: empty after %1.</source>
            <translation>Retirado: sin conexiones tras %1.</translation>
        </message>
        <message>
            <source>Removed: its time of %1 is over, clients are still remembered.</source>
            <translation>Retirado: su tiempo de %1 terminó, aún se recuerdan clientes.</translation>
        </message>
        <message>
            <source>Removed: its time of %1 is over, 1 connection lost its server.</source>
            <translation>Retirado: su tiempo de %1 terminó, 1 conexión perdió su servidor.</translation>
        </message>
        <message>
            <source>Removed: its time of %1 is over, %2 connections lost their server.</source>
            <translation>Retirado: su tiempo de %1 terminó, %2 conexiones perdieron su servidor.</translation>
        </message>
        <message>
            <source>Removed; then the helper started again.</source>
            <translation>Retirado; después el ayudante volvió a arrancar.</translation>
        </message>
        <message>
            <source>At its weight of %1.</source>
            <translation>En su peso de %1.</translation>
        </message>
        <message>
            <source>A drain took its place.</source>
            <translation>Un vaciado ocupó su lugar.</translation>
        </message>
        <message>
            <source>Its weight is %1 again, by %2.</source>
            <translation>Su peso vuelve a ser %1, por %2.</translation>
        </message>
        <message>
            <source>Cancelled by %1; the weight stays %2.</source>
            <translation>Cancelado por %1; el peso queda en %2.</translation>
        </message>
        <message>
            <source>Its weight was set to %1.</source>
            <translation>Su peso se puso en %1.</translation>
        </message>
        <message>
            <source>Its weight was set to %1 by %2 with %3.</source>
            <translation>Su peso lo puso en %1 %2 con %3.</translation>
        </message>
        <message>
            <source>Its weight was set to %1 when version %2 came back.</source>
            <translation>Su peso se puso en %1 cuando volvió la versión %2.</translation>
        </message>
        <message>
            <source>The server was removed.</source>
            <translation>El servidor se retiró.</translation>
        </message>
        <message>
            <source>The server was removed by %1 with %2.</source>
            <translation>El servidor lo retiró %1 con %2.</translation>
        </message>
        <message>
            <source>The server was removed when version %1 came back.</source>
            <translation>El servidor se retiró cuando volvió la versión %1.</translation>
        </message>
        <message>
            <source>Version %1: resets and repeated attempts were at %2 a second for %3 s, %4 before. The rules before are in force again.</source>
            <translation>Versión %1: los reinicios e intentos repetidos fueron %2 por segundo durante %3 s, antes %4. Las reglas anteriores rigen de nuevo.</translation>
        </message>
        <message>
            <source>Version %1: %2 servers that answered before do not any more. The rules before are in force again.</source>
            <translation>Versión %1: %2 servidores que antes respondían ya no lo hacen. Las reglas anteriores rigen de nuevo.</translation>
        </message>
        <message>
            <source>Goes back when resets and repeated attempts grow by more than %1 times for %2 s.</source>
            <translation>Revierte cuando los reinicios e intentos repetidos crecen más de %1 veces durante %2 s.</translation>
        </message>
        <message>
            <source>The machine started; the rule file was not taken and the last kept version is in force: %1</source>
            <translation>La máquina arrancó; no se tomó el archivo de reglas y rige la última versión conservada: %1</translation>
        </message>
        <message>
            <source>Does not look at resets and repeated attempts after an apply any more.</source>
            <translation>Ya no mira los reinicios e intentos repetidos tras aplicar.</translation>
        </message>
        <message>
            <source>Goes back when fewer servers answer than before.</source>
            <translation>Revierte cuando responden menos servidores que antes.</translation>
        </message>
        <message>
            <source>Does not look at servers that answer after an apply any more.</source>
            <translation>Ya no mira qué servidores responden tras aplicar.</translation>
        </message>
        <message>
            <source>Changes need no comment.</source>
            <translation>Los cambios no necesitan comentario.</translation>
        </message>
        <message>
            <source>Every change needs a comment.</source>
            <translation>Cada cambio necesita un comentario.</translation>
        </message>
        <message>
            <source>Every change needs a comment and a ticket.</source>
            <translation>Cada cambio necesita un comentario y un ticket.</translation>
        </message>
        <message>
            <source>Another member of %1 must agree to changes.</source>
            <translation>Otro miembro de %1 debe aceptar los cambios.</translation>
        </message>
        <message>
            <source>One person is enough for changes.</source>
            <translation>Para los cambios basta una persona.</translation>
        </message>
        <message>
            <source>Every version that is kept is written to %1.</source>
            <translation>Cada versión conservada se escribe en %1.</translation>
        </message>
        <message>
            <source>No rule file is written.</source>
            <translation>No se escribe ningún archivo de reglas.</translation>
        </message>
        <message>
            <source>The machine starts with the last kept version.</source>
            <translation>La máquina arranca con la última versión conservada.</translation>
        </message>
        <message>
            <source>The machine starts with the rule file.</source>
            <translation>La máquina arranca con el archivo de reglas.</translation>
        </message>
        <message>
            <source>The machine starts without services.</source>
            <translation>La máquina arranca sin servicios.</translation>
        </message>
        <message>
            <source>The rule file was not written: %1</source>
            <translation>No se escribió el archivo de reglas: %1</translation>
        </message>
        <message>
            <source>The machine started: the rules of %1 are in force.</source>
            <translation>La máquina arrancó: rigen las reglas de %1.</translation>
        </message>
        <message>
            <source>The machine started without services, as its settings say.</source>
            <translation>La máquina arrancó sin servicios, según sus ajustes.</translation>
        </message>
        <message>
            <source>The machine started; its services could not be removed: %1</source>
            <translation>La máquina arrancó; no se pudieron quitar sus servicios: %1</translation>
        </message>
        <message>
            <source>Proposal %1 waits for another member of %2.</source>
            <translation>La propuesta %1 espera a otro miembro de %2.</translation>
        </message>
        <message>
            <source>Agreed to proposal %1 of %2.</source>
            <translation>Aceptada la propuesta %1 de %2.</translation>
        </message>
        <message>
            <source>Proposal %1 of %2 is not carried out, nothing is changed: %3</source>
            <translation>La propuesta %1 de %2 no se lleva a cabo, nada cambió: %3</translation>
        </message>
        <message>
            <source>Refused proposal %1 of %2.</source>
            <translation>Rechazada la propuesta %1 de %2.</translation>
        </message>
        <message>
            <source>Withdrew proposal %1.</source>
            <translation>Retirada la propuesta %1.</translation>
        </message>
        <message>
            <source>Nobody agreed to proposal %1 of %2 in time.</source>
            <translation>Nadie aceptó a tiempo la propuesta %1 de %2.</translation>
        </message>
        <message>
            <source>Weight %1.</source>
            <translation>Peso %1.</translation>
        </message>
        <message>
            <source>The rules that the helper found when it started.</source>
            <translation>Las reglas que el asistente encontró al iniciarse.</translation>
        </message>
        <message>
            <source>Applied %1 changes, one after the other.</source>
            <translation>%1 cambios aplicados, uno tras otro.</translation>
        </message>
        <message>
            <source>Back to version %1.</source>
            <translation>De vuelta a la versión %1.</translation>
        </message>
        <message>
            <source>Starts %1 gently, up to weight %2.</source>
            <translation>Arranca %1 suavemente, hasta el peso %2.</translation>
        </message>
        <message>
            <source>Drains %1.</source>
            <translation>Vacía %1.</translation>
        </message>
        <message>
            <source>Drains %1, weight %2 is kept.</source>
            <translation>Vacía %1, se conserva el peso %2.</translation>
        </message>
        <message>
            <source>Drains %1, removed at the end.</source>
            <translation>Vacía %1, se quita al final.</translation>
        </message>
        <message>
            <source>Drains %1, weight %2 is kept, removed at the end.</source>
            <translation>Vacía %1, se conserva el peso %2, se quita al final.</translation>
        </message>
        <message>
            <source>Weight %2 is back for %1.</source>
            <translation>Vuelve el peso %2 para %1.</translation>
        </message>
        <message>
            <source>And more servers: %1.</source>
            <translation>Y más servidores: %1.</translation>
        </message>
        <message>
            <source>Kept by %1.</source>
            <translation>Conservada por %1.</translation>
        </message>
        <message>
            <source>Reverted by %1.</source>
            <translation>Revertida por %1.</translation>
        </message>
        <message>
            <source>Not kept within %1 s.</source>
            <translation>No conservada en %1 s.</translation>
        </message>
        <message>
            <source>%1</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>The machine started again.</source>
            <translation>La máquina arrancó de nuevo.</translation>
        </message>
        <message>
            <source>a value is not possible</source>
            <translation>un valor no es posible</translation>
        </message>
        <message>
            <source>a number is outside its limits</source>
            <translation>un número está fuera de sus límites</translation>
        </message>
        <message>
            <source>a text does not follow its grammar</source>
            <translation>un texto no sigue su gramática</translation>
        </message>
        <message>
            <source>it is there already</source>
            <translation>ya existe</translation>
        </message>
        <message>
            <source>there is no such virtual service</source>
            <translation>no existe ese servicio virtual</translation>
        </message>
        <message>
            <source>there is no such real server in this service</source>
            <translation>no existe ese servidor real en este servicio</translation>
        </message>
        <message>
            <source>there is no scheduler or persistence engine of that name</source>
            <translation>no hay planificador ni motor de persistencia con ese nombre</translation>
        </message>
        <message>
            <source>it is not possible here</source>
            <translation>aquí no es posible</translation>
        </message>
        <message>
            <source>it is not allowed</source>
            <translation>no está permitido</translation>
        </message>
        <message>
            <source>the rules changed meanwhile</source>
            <translation>las reglas cambiaron entretanto</translation>
        </message>
        <message>
            <source>a limit is reached</source>
            <translation>se alcanzó un límite</translation>
        </message>
        <message>
            <source>something else must end first</source>
            <translation>antes debe terminar otra cosa</translation>
        </message>
        <message>
            <source>the other side is not there</source>
            <translation>el otro extremo no está</translation>
        </message>
        <message>
            <source>it was given up</source>
            <translation>se abandonó</translation>
        </message>
        <message>
            <source>the operating system refused</source>
            <translation>el sistema operativo lo rechazó</translation>
        </message>
        <message>
            <source>a defect of VipDeck</source>
            <translation>un defecto de VipDeck</translation>
        </message>
        <message>
            <source>there is no such network interface</source>
            <translation>no existe esa interfaz de red</translation>
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
            <translation>usuario %1</translation>
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
            <translation>Mostrar los sucesos nuevos al momento; bajar lo suelta</translation>
        </message>
        <message>
            <source>Copy the chosen events with their commands (Ctrl+C)</source>
            <translation>Copiar los eventos elegidos con sus órdenes (Ctrl+C)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>As CSV</source>
            <translation>Como CSV</translation>
        </message>
        <message>
            <source>As JSON lines</source>
            <translation>Como líneas JSON</translation>
        </message>
        <message>
            <source>As text</source>
            <translation>Como texto</translation>
        </message>
        <message>
            <source>Events per minute</source>
            <translation>Sucesos por minuto</translation>
        </message>
        <message>
            <source>drag to choose a time</source>
            <translation>arrastre para elegir un tiempo</translation>
        </message>
        <message>
            <source>All times</source>
            <translation>Todo el tiempo</translation>
        </message>
        <message>
            <source>Show events of all times again</source>
            <translation>Mostrar de nuevo los sucesos de todo el tiempo</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Errores</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Avisos</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Otros</translation>
        </message>
        <message>
            <source>Filter: word, who:anna, object:web-08, not source:auth</source>
            <translation>Filtro: palabra, who:anna, object:web-08, not source:auth</translation>
        </message>
        <message>
            <source>Filter events</source>
            <translation>Filtrar sucesos</translation>
        </message>
        <message>
            <source>Show or hide events of this level</source>
            <translation>Mostrar u ocultar los sucesos de este nivel</translation>
        </message>
        <message>
            <source>Events, newest first</source>
            <translation>Sucesos, primero los nuevos</translation>
        </message>
        <message>
            <source>&amp;Copy events</source>
            <translation>&amp;Copiar eventos</translation>
        </message>
        <message>
            <source>Copy the chosen events with their commands</source>
            <translation>Copiar los eventos elegidos con sus órdenes</translation>
        </message>
        <message>
            <source>&amp;Save filter</source>
            <translation>&amp;Guardar filtro</translation>
        </message>
        <message>
            <source>Ctrl+B</source>
            <translation>Ctrl+B</translation>
        </message>
        <message>
            <source>Keep this filter under a name</source>
            <translation>Guardar este filtro con un nombre</translation>
        </message>
        <message>
            <source>Sa&amp;ved filters</source>
            <translation>Filtros g&amp;uardados</translation>
        </message>
        <message>
            <source>Ctrl+Shift+B</source>
            <translation>Ctrl+Shift+B</translation>
        </message>
        <message>
            <source>Apply, rename or delete saved filters</source>
            <translation>Aplicar, renombrar o eliminar filtros guardados</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>&lt;p&gt;What happened to this director and who did it, kept by its helper.&lt;/p&gt;&lt;p&gt;Type words to filter, or &lt;b&gt;who:anna&lt;/b&gt;, &lt;b&gt;object:web-07&lt;/b&gt;, &lt;b&gt;source:auth&lt;/b&gt;; &lt;b&gt;not&lt;/b&gt; before a word excludes it. Drag over the histogram to choose a time.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Qué le pasó a este director y quién lo hizo, guardado por su ayudante.&lt;/p&gt;&lt;p&gt;Las palabras filtran, también &lt;b&gt;who:anna&lt;/b&gt;, &lt;b&gt;object:web-07&lt;/b&gt;, &lt;b&gt;source:auth&lt;/b&gt;; &lt;b&gt;not&lt;/b&gt; delante de una palabra la excluye. Arrastre sobre el histograma para elegir un tiempo.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Follow</source>
            <translation>Seguir</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Choose an event to copy it.</source>
            <translation>Elija un evento para copiarlo.</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) copied.</source>
            <translation>
                <numerusform>%n evento copiado.</numerusform>
                <numerusform>%n eventos copiados.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 events match</source>
            <translation>%1 de %2 sucesos coinciden</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <comment>events</comment>
            <translation>
                <numerusform>%n nuevo</numerusform>
                <numerusform>%n nuevos</numerusform>
            </translation>
        </message>
        <message>
            <source>Export events</source>
            <translation>Exportar sucesos</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) exported.</source>
            <translation>
                <numerusform>%n suceso exportado.</numerusform>
                <numerusform>%n sucesos exportados.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>No se puede escribir %1: %2</translation>
        </message>
        <message>
            <source>%1 is not in the rules any more.</source>
            <translation>%1 ya no está en las reglas.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::MainWindow</name>
        <message>
            <source>Tools</source>
            <translation>Herramientas</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Editar</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Tema</translation>
        </message>
        <message>
            <source>&amp;Service</source>
            <translation>&amp;Servicio</translation>
        </message>
        <message>
            <source>Se&amp;rver</source>
            <translation>Se&amp;rvidor</translation>
        </message>
        <message>
            <source>&amp;Director</source>
            <translation>&amp;Director</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;yuda</translation>
        </message>
        <message>
            <source>Not done.</source>
            <translation>No hecho.</translation>
        </message>
        <message>
            <source>Show or hide %1</source>
            <translation>Mostrar u ocultar %1</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Servidores</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspector</translation>
        </message>
        <message>
            <source>Live chart</source>
            <translation>Gráfico en vivo</translation>
        </message>
        <message>
            <source>The chart starts when the helper runs.</source>
            <translation>El gráfico empieza cuando el asistente se ejecute.</translation>
        </message>
        <message>
            <source>The chart goes on when the connection is back.</source>
            <translation>El gráfico sigue cuando vuelva la conexión.</translation>
        </message>
        <message>
            <source>VipDeck</source>
            <translation>VipDeck</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 no se puede leer: %2</translation>
        </message>
        <message>
            <source>%1 is too large.</source>
            <translation>%1 es demasiado grande.</translation>
        </message>
        <message>
            <source>%1 has lines that are not understood. Line %2: %3</source>
            <translation>%1 tiene líneas que no se entienden. Línea %2: %3</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>Abrir &amp;recientes</translation>
        </message>
        <message>
            <source>&amp;Clear this list</source>
            <translation>&amp;Vaciar esta lista</translation>
        </message>
        <message>
            <source>Quit VipDeck</source>
            <translation>Salir de VipDeck</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) are not applied.</source>
            <translation>
                <numerusform>%n cambio no está aplicado.</numerusform>
                <numerusform>%n cambios no están aplicados.</numerusform>
            </translation>
        </message>
        <message>
            <source>A saved draft is there again when you come back.</source>
            <translation>Un borrador guardado estará aquí cuando vuelva.</translation>
        </message>
        <message>
            <source>Save draft</source>
            <translation>Guardar borrador</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>Cerrar %1</translation>
        </message>
        <message numerus="yes">
            <source>Not saved: %n change(s) of %1.</source>
            <translation>
                <numerusform>Sin guardar: %n cambio de %1.</numerusform>
                <numerusform>Sin guardar: %n cambios de %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
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
            <translation>Cerrar mensaje</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::NoDataLabel</name>
        <message>
            <source>No data since %1</source>
            <translation>Sin datos desde %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::NotificationsPage</name>
        <message>
            <source>Notifications</source>
            <translation>Avisos</translation>
        </message>
        <message>
            <source>Tell me on the desktop when</source>
            <translation>Avisarme en el escritorio cuando</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Servidores</translation>
        </message>
        <message>
            <source>A server stops or starts answering</source>
            <translation>Un servidor deja de responder o vuelve</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Director</translation>
        </message>
        <message>
            <source>It is overloaded or takes no packets</source>
            <translation>Está sobrecargado o no toma paquetes</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Conexión</translation>
        </message>
        <message>
            <source>A director does not answer any more</source>
            <translation>Un director ya no responde</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Cambios</translation>
        </message>
        <message>
            <source>A change waits to be kept or was taken back, a drain ended</source>
            <translation>Un cambio espera a ser conservado o se revirtió, un vaciado terminó</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>Con qué frecuencia</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>segundos</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>s</translation>
        </message>
        <message>
            <source>Least time between two notifications about the same object.</source>
            <translation>Tiempo mínimo entre dos avisos sobre el mismo objeto.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Notifier</name>
        <message>
            <source>A change of %1 waits</source>
            <translation>Un cambio de %1 espera</translation>
        </message>
        <message numerus="yes">
            <source>It is taken back in %n s unless somebody keeps it.</source>
            <translation>
                <numerusform>Se revierte en %n s si nadie lo conserva.</numerusform>
                <numerusform>Se revierte en %n s si nadie lo conserva.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 went back</source>
            <translation>%1 volvió atrás</translation>
        </message>
        <message>
            <source>A drain on %1 ended</source>
            <translation>Terminó un vaciado en %1</translation>
        </message>
        <message>
            <source>%1 does not answer</source>
            <translation>%1 no responde</translation>
        </message>
        <message>
            <source>%1 answers again</source>
            <translation>%1 responde de nuevo</translation>
        </message>
        <message>
            <source>In %1 on %2. %3</source>
            <translation>En %1 en %2. %3</translation>
        </message>
        <message>
            <source>In %1 on %2.</source>
            <translation>En %1 en %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) do not answer</source>
            <translation>
                <numerusform>%n servidor no responde</numerusform>
                <numerusform>%n servidores no responden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) answer again</source>
            <translation>
                <numerusform>%n servidor responde de nuevo</numerusform>
                <numerusform>%n servidores responden de nuevo</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>On %1: %2 and %n more.</source>
            <translation>
                <numerusform>En %1: %2 y %n más.</numerusform>
                <numerusform>En %1: %2 y %n más.</numerusform>
            </translation>
        </message>
        <message>
            <source>On %1: %2.</source>
            <translation>En %1: %2.</translation>
        </message>
        <message>
            <source>%1 is overloaded</source>
            <translation>%1 está sobrecargado</translation>
        </message>
        <message numerus="yes">
            <source>%n packet(s) were dropped because the queue is full.</source>
            <translation>
                <numerusform>Se descartó %n paquete porque la cola está llena.</numerusform>
                <numerusform>Se descartaron %n paquetes porque la cola está llena.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 takes no packets any more</source>
            <translation>%1 ya no toma paquetes</translation>
        </message>
        <message>
            <source>No connection to %1</source>
            <translation>Sin conexión con %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::NumberField</name>
        <message>
            <source>Nothing</source>
            <comment>an empty field</comment>
            <translation>Nada</translation>
        </message>
        <message>
            <source>%1 is not a number from %2 to %3.</source>
            <translation>%1 no es un número de %2 a %3.</translation>
        </message>
        <message>
            <source>%1 is not a number of %2 from %3 to %4.</source>
            <translation>%1 no es un número de %2 entre %3 y %4.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::OperationMessages</name>
        <message>
            <source>Version %1 is kept.</source>
            <translation>La versión %1 queda conservada.</translation>
        </message>
        <message>
            <source>Version %1 was taken back.</source>
            <translation>La versión %1 se revirtió.</translation>
        </message>
        <message>
            <source>The rules before are in force again.</source>
            <translation>Vuelven a regir las reglas anteriores.</translation>
        </message>
        <message>
            <source>Show in History</source>
            <translation>Mostrar en Historial</translation>
        </message>
        <message>
            <source>Open as draft</source>
            <translation>Abrir como borrador</translation>
        </message>
        <message>
            <source>restore version %1</source>
            <translation>restaurar versión %1</translation>
        </message>
        <message numerus="yes">
            <source>Version %1 is in the draft, %n change(s) to review.</source>
            <translation>
                <numerusform>La versión %1 está en el borrador, %n cambio por revisar.</numerusform>
                <numerusform>La versión %1 está en el borrador, %n cambios por revisar.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::OutsideDialog</name>
        <message>
            <source>Changed outside VipDeck - %1</source>
            <translation>Cambiado fuera de VipDeck - %1</translation>
        </message>
        <message>
            <source>Rules changed outside since %1</source>
            <translation>Reglas cambiadas fuera desde las %1</translation>
        </message>
        <message>
            <source>Your draft kept its own values. Tick a row to take the value from outside instead.</source>
            <translation>Su borrador conservó sus valores. Marque una fila para tomar el valor de fuera.</translation>
        </message>
        <message>
            <source>Changes from outside</source>
            <translation>Cambios de fuera</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Outside now</source>
            <translation>Fuera ahora</translation>
        </message>
        <message>
            <source>Your draft</source>
            <translation>Su borrador</translation>
        </message>
        <message>
            <source>as outside</source>
            <translation>como fuera</translation>
        </message>
        <message>
            <source>%1: before %2, outside now %3, your draft %4</source>
            <translation>%1: antes %2, fuera ahora %3, su borrador %4</translation>
        </message>
        <message>
            <source>Keep the draft</source>
            <translation>Conservar el borrador</translation>
        </message>
        <message>
            <source>&amp;Take from outside</source>
            <translation>&amp;Tomar de fuera</translation>
        </message>
        <message>
            <source>Nothing here differs from your draft.</source>
            <translation>Nada de esto difiere de su borrador.</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n difference(s) taken from outside. Undo takes it back.</source>
            <translation>
                <numerusform>%1 de %n diferencia tomada de fuera. Deshacer lo revierte.</numerusform>
                <numerusform>%1 de %n diferencias tomadas de fuera. Deshacer lo revierte.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>No tomado</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PageList</name>
        <message>
            <source>Pages of settings</source>
            <translation>Páginas de preferencias</translation>
        </message>
        <message>
            <source>%1, differs from the default</source>
            <translation>%1, distinta de la de por defecto</translation>
        </message>
        <message numerus="yes">
            <source>%n match(es)</source>
            <translation>
                <numerusform>%n coincidencia</numerusform>
                <numerusform>%n coincidencias</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PathDialog</name>
        <message>
            <source>Flow cache</source>
            <translation>Caché de flujos</translation>
        </message>
        <message>
            <source>Queue only</source>
            <translation>Solo cola</translation>
        </message>
        <message>
            <source>A rule file sends no packets.</source>
            <translation>Un archivo de reglas no envía paquetes.</translation>
        </message>
        <message>
            <source>There is no connection to %1.</source>
            <translation>No hay conexión con %1.</translation>
        </message>
        <message>
            <source>This director does not tell the way of its packets.</source>
            <translation>Este director no dice el camino de sus paquetes.</translation>
        </message>
        <message>
            <source>Established packets go through the flow cache in the kernel.</source>
            <translation>Los paquetes establecidos pasan por la caché de flujos del núcleo.</translation>
        </message>
        <message>
            <source>Established packets go through the queue.</source>
            <translation>Los paquetes establecidos pasan por la cola.</translation>
        </message>
        <message>
            <source>Since %1.</source>
            <translation>Desde %1.</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>Nota: %1</translation>
        </message>
        <message>
            <source>No flow cache: %1</source>
            <translation>Sin caché de flujos: %1</translation>
        </message>
        <message>
            <source>Path of packets - %1</source>
            <translation>Camino de los paquetes - %1</translation>
        </message>
        <message>
            <source>Takes effect at once, without the draft. Connections go on.</source>
            <translation>Tiene efecto al instante, sin el borrador. Las conexiones siguen.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>&amp;Use this way</source>
            <translation>&amp;Usar este camino</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>Camino</translation>
        </message>
        <message>
            <source>&amp;Automatic: the flow cache where it works</source>
            <translation>&amp;Automático: la caché de flujos donde funciona</translation>
        </message>
        <message>
            <source>&amp;Flow cache: an error where it does not work</source>
            <translation>Caché de &amp;flujos: un error donde no funciona</translation>
        </message>
        <message>
            <source>&amp;Queue: every packet is looked at by the director</source>
            <translation>&amp;Cola: el director mira cada paquete</translation>
        </message>
        <message>
            <source>Interfaces</source>
            <translation>Interfaces</translation>
        </message>
        <message>
            <source>In the cache</source>
            <translation>En la caché</translation>
        </message>
        <message>
            <source>Packets by the cache</source>
            <translation>Paquetes por la caché</translation>
        </message>
        <message>
            <source>Packets by the queue</source>
            <translation>Paquetes por la cola</translation>
        </message>
        <message>
            <source>Without the helper</source>
            <translation>Sin el ayudante</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1 of %2 connections</source>
            <translation>%1 de %2 conexiones</translation>
        </message>
        <message>
            <source>established connections go on</source>
            <translation>las conexiones establecidas siguen</translation>
        </message>
        <message>
            <source>established connections wait</source>
            <translation>las conexiones establecidas esperan</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PathPicture</name>
        <message>
            <source>mark %1</source>
            <translation>marca %1</translation>
        </message>
        <message>
            <source>same IP, new MAC</source>
            <translation>misma IP, nueva MAC</translation>
        </message>
        <message>
            <source>wrapped in a tunnel</source>
            <translation>dentro de un túnel</translation>
        </message>
        <message>
            <source>stays here</source>
            <translation>se queda aquí</translation>
        </message>
        <message>
            <source>new destination IP</source>
            <translation>nueva IP de destino</translation>
        </message>
        <message>
            <source>What would happen</source>
            <translation>Qué pasaría</translation>
        </message>
        <message>
            <source>Not looked at yet.</source>
            <translation>Aún sin examinar.</translation>
        </message>
        <message>
            <source>Requests reach %1 and replies reach the client.</source>
            <translation>Las peticiones llegan a %1 y las respuestas al cliente.</translation>
        </message>
        <message>
            <source>Clients get no reply. %1</source>
            <translation>Los clientes no reciben respuesta. %1</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>request</source>
            <translation>petición</translation>
        </message>
        <message>
            <source>no reply, client waits</source>
            <translation>sin respuesta, el cliente espera</translation>
        </message>
        <message>
            <source>dropped here</source>
            <translation>descartado aquí</translation>
        </message>
        <message>
            <source>reply is lost</source>
            <translation>respuesta perdida</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PatientModel</name>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n fallo</numerusform>
                <numerusform>%n fallos</numerusform>
            </translation>
        </message>
        <message>
            <source>looking</source>
            <translation>mirando</translation>
        </message>
        <message>
            <source>could not be looked at</source>
            <translation>no se pudo examinar</translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n aviso</numerusform>
                <numerusform>%n avisos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passed</source>
            <translation>
                <numerusform>%n bien</numerusform>
                <numerusform>%n bien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not known</source>
            <translation>
                <numerusform>%n desconocida</numerusform>
                <numerusform>%n desconocidas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not needed</source>
            <translation>
                <numerusform>%n innecesaria</numerusform>
                <numerusform>%n innecesarias</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PendingBar</name>
        <message>
            <source>Review</source>
            <translation>Revisar</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Applying them now.</source>
            <translation>Aplicándolos ahora.</translation>
        </message>
        <message>
            <source>The file on disk still has the old rules.</source>
            <translation>El archivo en disco aún tiene las reglas antiguas.</translation>
        </message>
        <message>
            <source>Apply is off until the connection is back.</source>
            <translation>Aplicar está desactivado hasta que vuelva la conexión.</translation>
        </message>
        <message>
            <source>Apply is off until version %1 is kept or reverted.</source>
            <translation>Aplicar está desactivado hasta conservar o revertir la versión %1.</translation>
        </message>
        <message>
            <source>Live traffic still uses the old rules.</source>
            <translation>El tráfico aún usa las reglas antiguas.</translation>
        </message>
        <message numerus="yes">
            <source>%1. The draft has %n other change(s).</source>
            <translation>
                <numerusform>%1. El borrador tiene %n cambio más.</numerusform>
                <numerusform>%1. El borrador tiene %n cambios más.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not saved</source>
            <translation>
                <numerusform>%n cambio sin guardar</numerusform>
                <numerusform>%n cambios sin guardar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not applied</source>
            <translation>
                <numerusform>%n cambio sin aplicar</numerusform>
                <numerusform>%n cambios sin aplicar</numerusform>
            </translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>Proponer</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Aplicar</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PermissionsPage</name>
        <message>
            <source>Look at rules, traffic, history and log</source>
            <translation>Ver reglas, tráfico, historial y registro</translation>
        </message>
        <message>
            <source>Change rules, drain, keep and revert</source>
            <translation>Cambiar reglas, vaciar, conservar y revertir</translation>
        </message>
        <message>
            <source>Start and stop the director, switches, addresses, its settings</source>
            <translation>Iniciar y detener el director, interruptores, direcciones, ajustes</translation>
        </message>
        <message>
            <source>Replace all rules by a file</source>
            <translation>Sustituir todas las reglas por un archivo</translation>
        </message>
        <message>
            <source>Remove all rules</source>
            <translation>Quitar todas las reglas</translation>
        </message>
        <message>
            <source>Allowed now</source>
            <translation>Permitido ahora</translation>
        </message>
        <message>
            <source>After authentication</source>
            <translation>Tras autenticarse</translation>
        </message>
        <message>
            <source>Not allowed</source>
            <translation>No permitido</translation>
        </message>
        <message>
            <source>Permissions and lock</source>
            <translation>Permisos y bloqueo</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Bloqueo</translation>
        </message>
        <message>
            <source>Lock after</source>
            <translation>Bloquear tras</translation>
        </message>
        <message>
            <source>min since the password was asked for</source>
            <translation>min desde que se pidió la contraseña</translation>
        </message>
        <message>
            <source>Polkit itself keeps it for 5 minutes. Directors over ssh are asked by their own machines, which keep it as long as they are set to.</source>
            <translation>Polkit la recuerda 5 minutos. En los directores por ssh pregunta su propio equipo, que la recuerda según su configuración.</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>Autenticación</translation>
        </message>
        <message>
            <source>&amp;Forget it now</source>
            <translation>&amp;Olvidarla ahora</translation>
        </message>
        <message>
            <source>The next change asks for the password again, also in other programs of this session that use polkit.</source>
            <translation>El próximo cambio volverá a pedir la contraseña, también en otros programas de esta sesión que usan polkit.</translation>
        </message>
        <message>
            <source>What you may do</source>
            <translation>Lo que puede hacer</translation>
        </message>
        <message>
            <source>Rights at each director</source>
            <translation>Permisos en cada director</translation>
        </message>
        <message>
            <source>Who may do what is decided by polkit on the machine of the director (/usr/share/polkit-1/actions/org.vipdeck.policy and the rules in /etc/polkit-1/rules.d).</source>
            <translation>Quién puede hacer qué lo decide polkit en el equipo del director (/usr/share/polkit-1/actions/org.vipdeck.policy y las reglas de /etc/polkit-1/rules.d).</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Permiso</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>Sin conexión</translation>
        </message>
        <message>
            <source>Forgotten.</source>
            <translation>Olvidada.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PoolsPage</name>
        <message>
            <source>Pools</source>
            <translation>Grupos</translation>
        </message>
        <message>
            <source>&lt;p&gt;Every virtual service is a card, every real server a row of it.&lt;/p&gt;&lt;p&gt;Drag servers between cards, change weights, drain. What you change is a draft and touches no traffic until you apply it; Live shows what the director runs.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Cada servicio virtual es una tarjeta y cada servidor real una fila.&lt;/p&gt;&lt;p&gt;Arrastre servidores entre tarjetas, cambie pesos, vacíe. Lo que cambia es un borrador y no toca el tráfico hasta que lo aplica; Activas muestra lo que ejecuta el director.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Pools board</source>
            <translation>Tablero de grupos</translation>
        </message>
        <message>
            <source>Filter services</source>
            <translation>Filtrar servicios</translation>
        </message>
        <message>
            <source>Show only services that match (Ctrl+F)</source>
            <translation>Mostrar solo los servicios que coinciden (Ctrl+F)</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Borrador</translation>
        </message>
        <message>
            <source>The rules as you edit them</source>
            <translation>Las reglas según se editan</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>Activas</translation>
        </message>
        <message>
            <source>The rules that carry traffic now; read only</source>
            <translation>Las reglas que llevan el tráfico ahora; solo lectura</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>Compacto</translation>
        </message>
        <message>
            <source>Low rows</source>
            <translation>Filas bajas</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Normal rows</source>
            <translation>Filas normales</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>Lado</translation>
        </message>
        <message>
            <source>Row height</source>
            <translation>Altura de fila</translation>
        </message>
        <message>
            <source>Sort: %1</source>
            <translation>Orden: %1</translation>
        </message>
        <message>
            <source>as added</source>
            <translation>como se añadieron</translation>
        </message>
        <message>
            <source>name</source>
            <translation>nombre</translation>
        </message>
        <message>
            <source>address</source>
            <translation>dirección</translation>
        </message>
        <message>
            <source>conn/s</source>
            <translation>conex./s</translation>
        </message>
        <message>
            <source>active</source>
            <translation>activas</translation>
        </message>
        <message>
            <source>trouble first</source>
            <translation>problemas primero</translation>
        </message>
        <message>
            <source>Order of services</source>
            <translation>Orden de los servicios</translation>
        </message>
        <message>
            <source>Order of services; rows never change places by themselves</source>
            <translation>Orden de los servicios; las filas nunca cambian de sitio solas</translation>
        </message>
        <message>
            <source>Sort again</source>
            <translation>Ordenar de nuevo</translation>
        </message>
        <message>
            <source>The values changed since the services were sorted</source>
            <translation>Los valores cambiaron desde que se ordenaron los servicios</translation>
        </message>
        <message numerus="yes">
            <source>%Ln service(s)</source>
            <translation>
                <numerusform>%Ln servicio</numerusform>
                <numerusform>%Ln servicios</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln server(s)</source>
            <translation>
                <numerusform>%Ln servidor</numerusform>
                <numerusform>%Ln servidores</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing matches "%1".</source>
            <translation>Nada coincide con «%1».</translation>
        </message>
        <message>
            <source>No services yet. Add one with Ctrl+N or import rules with Ctrl+O.</source>
            <translation>Aún no hay servicios. Añada uno con Ctrl+N o importe reglas con Ctrl+O.</translation>
        </message>
        <message>
            <source>Reading the rules.</source>
            <translation>Leyendo las reglas.</translation>
        </message>
        <message>
            <source>The live rules are not known. You can add services to a draft with Ctrl+N or import rules with Ctrl+O.</source>
            <translation>No se conocen las reglas activas. Puede añadir servicios a un borrador con Ctrl+N o importar reglas con Ctrl+O.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Program</name>
        <message>
            <source>Socket of the helper; default %1.</source>
            <translation>Socket del ayudante; por omisión %1.</translation>
        </message>
        <message>
            <source>Colours: light, dark or system.</source>
            <translation>Colores: light, dark o system.</translation>
        </message>
        <message>
            <source>Run although the caller is root.</source>
            <translation>Ejecutar aunque quien llama sea root.</translation>
        </message>
        <message>
            <source>Write pictures of the window into DIR and quit.</source>
            <translation>Escribir imágenes de la ventana en DIR y salir.</translation>
        </message>
        <message>
            <source>Seconds of counters before the pictures; default 20.</source>
            <translation>Segundos de contadores antes de las imágenes; por omisión 20.</translation>
        </message>
        <message>
            <source>Console for Linux Virtual Server directors.</source>
            <translation>Consola para directores de Linux Virtual Server.</translation>
        </message>
        <message>
            <source>Do not hand over to a console that runs already.</source>
            <translation>No pasar el archivo a una consola que ya está abierta.</translation>
        </message>
        <message>
            <source>Rule file of ipvsadm to edit instead of a live director.</source>
            <translation>Archivo de reglas de ipvsadm que se edita en lugar de un director en marcha.</translation>
        </message>
        <message>
            <source>"%1" is not a theme; there are light, dark and system</source>
            <translation>«%1» no es un tema; hay light, dark y system</translation>
        </message>
        <message>
            <source>there is more than one file</source>
            <translation>hay más de un archivo</translation>
        </message>
        <message>
            <source>"%1" is not a number of seconds up to 3600</source>
            <translation>«%1» no es un número de segundos hasta 3600</translation>
        </message>
        <message>
            <source>the console needs no privilege; start it as yourself (or with --allow-root)</source>
            <translation>la consola no necesita privilegios; iníciela con su usuario (o con --allow-root)</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ProposalDialog</name>
        <message>
            <source>Proposal %1</source>
            <translation>Propuesta %1</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <source>%1, uid %2, with %3</source>
            <translation>%1, uid %2, con %3</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>Ticket</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Hasta</translation>
        </message>
        <message>
            <source>%1, by another member of %2</source>
            <translation>%1, por otro miembro de %2</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Órdenes</translation>
        </message>
        <message>
            <source>It changes no rules by commands.</source>
            <translation>No cambia reglas mediante órdenes.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>User %1</source>
            <translation>Usuario %1</translation>
        </message>
        <message>
            <source>%1 proposes: %2</source>
            <translation>%1 propone: %2</translation>
        </message>
        <message numerus="yes">
            <source>%1 proposes %n change(s).</source>
            <translation>
                <numerusform>%1 propone %n cambio.</numerusform>
                <numerusform>%1 propone %n cambios.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (ticket %2)</source>
            <translation>%1 (ticket %2)</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ProposalMessages</name>
        <message numerus="yes">
            <source>%n more wait(s).</source>
            <translation>
                <numerusform>%n más espera.</numerusform>
                <numerusform>%n más esperan.</numerusform>
            </translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aspecto</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Retirar</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Rechazar</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>Aceptar</translation>
        </message>
        <message>
            <source>Agreed to proposal %1.</source>
            <translation>Aceptada la propuesta %1.</translation>
        </message>
        <message>
            <source>Withdrew proposal %1.</source>
            <translation>Retirada la propuesta %1.</translation>
        </message>
        <message>
            <source>Refused proposal %1.</source>
            <translation>Rechazada la propuesta %1.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReadoutCard</name>
        <message>
            <source>100% of upper limit</source>
            <translation>100% del límite superior</translation>
        </message>
        <message>
            <source>100% = the highest shown</source>
            <translation>100% = el máximo mostrado</translation>
        </message>
        <message>
            <source>Colours of the load: from 0% to %1</source>
            <translation>Colores de la carga: de 0% a %1</translation>
        </message>
        <message>
            <source>Values of the services</source>
            <translation>Valores de los servicios</translation>
        </message>
        <message>
            <source>Legend and readout</source>
            <translation>Leyenda y valores</translation>
        </message>
        <message>
            <source>at %1</source>
            <translation>a las %1</translation>
        </message>
        <message>
            <source>now</source>
            <translation>ahora</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReadoutModel</name>
        <message numerus="yes">
            <source>%n other(s)</source>
            <comment>services</comment>
            <translation>
                <numerusform>%n otro</numerusform>
                <numerusform>%n otros</numerusform>
            </translation>
        </message>
        <message>
            <source>one-packet</source>
            <translation>un paquete</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Servicio</translation>
        </message>
        <message>
            <source>Conn/s</source>
            <translation>Conex./s</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Activas</translation>
        </message>
        <message>
            <source>Packets/s</source>
            <translation>Paquetes/s</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Entrada</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Salida</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReasonDialog</name>
        <message numerus="yes">
            <source>Restore the weight of %n server(s) - %1</source>
            <translation>
                <numerusform>Restaurar el peso de %n servidor - %1</numerusform>
                <numerusform>Restaurar el peso de %n servidores - %1</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: new connections again, with the weight from before.</source>
            <translation>%1: de nuevo conexiones nuevas, con el peso de antes.</translation>
        </message>
        <message>
            <source>&amp;Propose</source>
            <translation>&amp;Proponer</translation>
        </message>
        <message>
            <source>&amp;Restore weight</source>
            <translation>&amp;Restaurar peso</translation>
        </message>
        <message>
            <source>Revert one server - %1</source>
            <translation>Revertir un servidor - %1</translation>
        </message>
        <message>
            <source>%1: as before the version that waits to be kept. The rest of it stays.</source>
            <translation>%1: como antes de la versión que espera. El resto de ella queda.</translation>
        </message>
        <message>
            <source>&amp;Revert</source>
            <translation>&amp;Revertir</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReasonFields</name>
        <message>
            <source>Co&amp;mment</source>
            <translation>Co&amp;mentario</translation>
        </message>
        <message>
            <source>T&amp;icket</source>
            <translation>T&amp;icket</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Número</translation>
        </message>
        <message>
            <source>Why, for history and log (optional)</source>
            <translation>Motivo, para historial y registro (opcional)</translation>
        </message>
        <message>
            <source>Why, for history and log</source>
            <translation>Por qué, para historial y registro</translation>
        </message>
        <message>
            <source>Name a ticket: this director takes no change without.</source>
            <translation>Nombre un ticket: este director no acepta cambios sin él.</translation>
        </message>
        <message>
            <source>Say why: this director takes no change without.</source>
            <translation>Diga por qué: este director no acepta cambios sin motivo.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RestoreDialog</name>
        <message>
            <source>Pick changes - %1</source>
            <translation>Elegir cambios - %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Nothing is applied. What is checked goes into the draft.</source>
            <translation>No se aplica nada. Lo marcado pasa al borrador.</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Take %n change(s) into the draft</source>
            <translation>
                <numerusform>&amp;Pasar %n cambio al borrador</numerusform>
                <numerusform>&amp;Pasar %n cambios al borrador</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReviewDelegate</name>
        <message>
            <source>Remove at once</source>
            <translation>Retirar al instante</translation>
        </message>
        <message>
            <source>Drain instead</source>
            <translation>Vaciar en su lugar</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n cambio</numerusform>
                <numerusform>%n cambios</numerusform>
            </translation>
        </message>
        <message>
            <source># later, when empty: %1</source>
            <translation># más tarde, cuando esté vacío: %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReviewDialog</name>
        <message>
            <source>Review changes - %1</source>
            <translation>Revisar cambios - %1</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Vista</translation>
        </message>
        <message>
            <source>By &amp;service</source>
            <translation>Por &amp;servicio</translation>
        </message>
        <message>
            <source>In &amp;order</source>
            <translation>En &amp;orden</translation>
        </message>
        <message>
            <source>Rule &amp;file diff</source>
            <translation>Diferencia del &amp;archivo</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Qué cambia</translation>
        </message>
        <message>
            <source>Choose all or none. What is not chosen stays in the draft.</source>
            <translation>Elegir todos o ninguno. Lo no elegido se queda en el borrador.</translation>
        </message>
        <message>
            <source>ipvsadm commands</source>
            <translation>órdenes de ipvsadm</translation>
        </message>
        <message>
            <source>&amp;Copy all</source>
            <translation>&amp;Copiar todo</translation>
        </message>
        <message>
            <source>&amp;Take back unless kept within</source>
            <translation>Rever&amp;tir si no se conserva en</translation>
        </message>
        <message>
            <source>The director holds the time: it also goes back when this window is gone</source>
            <translation>El director lleva el tiempo: también revierte si esta ventana ya no está</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Time to keep the changes</source>
            <translation>Tiempo para conservar los cambios</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>&amp;Export commands</source>
            <translation>&amp;Exportar órdenes</translation>
        </message>
        <message>
            <source>Drained first, because it has connections.</source>
            <translation>Se vacía primero, porque tiene conexiones.</translation>
        </message>
        <message numerus="yes">
            <source>It leaves when it is empty, at the latest after %n min.</source>
            <translation>
                <numerusform>Sale cuando esté vacío, a más tardar tras %n min.</numerusform>
                <numerusform>Sale cuando esté vacío, a más tardar tras %n min.</numerusform>
            </translation>
        </message>
        <message>
            <source>It leaves when it is empty.</source>
            <translation>Sale cuando esté vacío.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n cambio</numerusform>
                <numerusform>%n cambios</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n change(s)</source>
            <translation>
                <numerusform>%1 de %n cambio</numerusform>
                <numerusform>%1 de %n cambios</numerusform>
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
                <numerusform>%n orden</numerusform>
                <numerusform>%n órdenes</numerusform>
            </translation>
        </message>
        <message>
            <source>Applying</source>
            <translation>Aplicando</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Propose %n change(s)</source>
            <translation>
                <numerusform>&amp;Proponer %n cambio</numerusform>
                <numerusform>&amp;Proponer %n cambios</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Apply %n change(s)</source>
            <translation>
                <numerusform>&amp;Aplicar %n cambio</numerusform>
                <numerusform>&amp;Aplicar %n cambios</numerusform>
            </translation>
        </message>
        <message>
            <source>Applying. Waiting for the helper.</source>
            <translation>Aplicando. Esperando al ayudante.</translation>
        </message>
        <message>
            <source>Nothing happens before another member of %1 agrees. Your draft stays until then.</source>
            <translation>Nada ocurre antes de que otro miembro de %1 acepte. Su borrador queda hasta entonces.</translation>
        </message>
        <message>
            <source>All commands take effect together; if one fails, none do.</source>
            <translation>Todas las órdenes surten efecto juntas; si una falla, ninguna.</translation>
        </message>
        <message>
            <source>Applying needs authentication. All commands take effect together; if one fails, none do.</source>
            <translation>Aplicar exige autenticación. Todas las órdenes surten efecto juntas; si una falla, ninguna.</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s).</source>
            <translation>
                <numerusform>%n servicio.</numerusform>
                <numerusform>%n servicios.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s): %1 connections would be cut.</source>
            <translation>
                <numerusform>%n aviso: se cortarían %1 conexiones.</numerusform>
                <numerusform>%n avisos: se cortarían %1 conexiones.</numerusform>
            </translation>
        </message>
        <message>
            <source>This is a rule file, not a live director. Use Save.</source>
            <translation>Esto es un archivo de reglas, no un director en marcha. Use Guardar.</translation>
        </message>
        <message>
            <source>Not connected to the director. The draft is kept; the commands can be exported.</source>
            <translation>Sin conexión con el director. El borrador se conserva; las órdenes se pueden exportar.</translation>
        </message>
        <message>
            <source>Version %1 waits to be kept or reverted. Decide about it first.</source>
            <translation>La versión %1 espera a ser conservada o revertida. Decida primero sobre ella.</translation>
        </message>
        <message>
            <source>The draft equals the live rules. There is nothing to apply.</source>
            <translation>El borrador es igual a las reglas activas. No hay nada que aplicar.</translation>
        </message>
        <message>
            <source>Choose at least one change.</source>
            <translation>Elija al menos un cambio.</translation>
        </message>
        <message>
            <source>These changes cannot be applied on their own: %1.</source>
            <translation>Estos cambios no se pueden aplicar por sí solos: %1.</translation>
        </message>
        <message>
            <source>The rules changed outside VipDeck. Nothing was applied. Look again.</source>
            <translation>Las reglas cambiaron fuera de VipDeck. No se aplicó nada. Mire de nuevo.</translation>
        </message>
        <message>
            <source>Nothing was applied: %1.</source>
            <translation>No se aplicó nada: %1.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReviewModel</name>
        <message>
            <source>Names</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Director</translation>
        </message>
        <message>
            <source>kept by VipDeck, unknown to ipvsadm</source>
            <translation>guardados por VipDeck, desconocidos para ipvsadm</translation>
        </message>
        <message>
            <source>From %1 to %2</source>
            <translation>De %1 a %2</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n cambio</numerusform>
                <numerusform>%n cambios</numerusform>
            </translation>
        </message>
        <message>
            <source>Warning: %1</source>
            <translation>Aviso: %1</translation>
        </message>
        <message>
            <source>Press Ctrl+D to drain instead.</source>
            <translation>Pulse Ctrl+D para vaciar en su lugar.</translation>
        </message>
        <message>
            <source>Press Ctrl+D to remove at once.</source>
            <translation>Pulse Ctrl+D para retirar al instante.</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Qué cambia</translation>
        </message>
        <message>
            <source>ipvsadm commands</source>
            <translation>órdenes de ipvsadm</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReviewView</name>
        <message>
            <source>Changes</source>
            <translation>Cambios</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RuleExport</name>
        <message>
            <source>%1 and %2 written to %3 and read back without a difference.</source>
            <translation>%1 y %2 escritos en %3 y releídos sin diferencias.</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n servicio</numerusform>
                <numerusform>%n servicios</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n servidor</numerusform>
                <numerusform>%n servidores</numerusform>
            </translation>
        </message>
        <message>
            <source>Rule file of ipvsadm (*.rules *.txt)</source>
            <translation>Archivo de reglas de ipvsadm (*.rules *.txt)</translation>
        </message>
        <message>
            <source>Rule file with names, notes and checks (*.rules)</source>
            <translation>Archivo de reglas con nombres, notas y comprobaciones (*.rules)</translation>
        </message>
        <message>
            <source>keepalived.conf (*.conf)</source>
            <translation>keepalived.conf (*.conf)</translation>
        </message>
        <message>
            <source>Export rules</source>
            <translation>Exportar reglas</translation>
        </message>
        <message>
            <source>Not exported</source>
            <translation>No exportado</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>Exportado</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) that this format does not have:</source>
            <translation>
                <numerusform>%n cosa que este formato no tiene:</numerusform>
                <numerusform>%n cosas que este formato no tiene:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RuleFileDiff</name>
        <message numerus="yes">
            <source>  ... %n equal line(s)</source>
            <translation>
                <numerusform>  ... %n línea igual</numerusform>
                <numerusform>  ... %n líneas iguales</numerusform>
            </translation>
        </message>
        <message>
            <source>Rule file, before and after</source>
            <translation>Archivo de reglas, antes y después</translation>
        </message>
        <message>
            <source>Tunables</source>
            <translation>Ajustes del director</translation>
        </message>
        <message>
            <source>Both rule files are empty.</source>
            <translation>Los dos archivos de reglas están vacíos.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RuleImport</name>
        <message>
            <source>there is no such file in the folder of this one; others are not read</source>
            <translation>no hay tal archivo en la carpeta de este; otros no se leen</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n servicio</numerusform>
                <numerusform>%n servicios</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n servidor</numerusform>
                <numerusform>%n servidores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) with problems</source>
            <translation>
                <numerusform>%n línea con problemas</numerusform>
                <numerusform>%n líneas con problemas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) not used</source>
            <translation>
                <numerusform>%n línea no usada</numerusform>
                <numerusform>%n líneas no usadas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SaveFilterDialog</name>
        <message>
            <source>Save filter</source>
            <translation>Guardar filtro</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <source>Name of the filter</source>
            <translation>Nombre del filtro</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>A filter of this name exists and is replaced.</source>
            <translation>Existe un filtro con este nombre y se sustituye.</translation>
        </message>
        <message>
            <source>Filters are kept for you and work with every director.</source>
            <translation>Los filtros se guardan para usted y sirven con todos los directores.</translation>
        </message>
        <message>
            <source>&amp;Replace filter</source>
            <translation>&amp;Sustituir filtro</translation>
        </message>
        <message>
            <source>&amp;Save filter</source>
            <translation>&amp;Guardar filtro</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SavedFilterButton</name>
        <message>
            <source>Save filter</source>
            <translation>Guardar filtro</translation>
        </message>
        <message>
            <source>Keep this filter under a name (Ctrl+B); the arrow has the saved ones (Ctrl+Shift+B)</source>
            <translation>Guardar este filtro con un nombre (Ctrl+B); la flecha tiene los guardados (Ctrl+Shift+B)</translation>
        </message>
        <message>
            <source>No filter is saved</source>
            <translation>No hay filtros guardados</translation>
        </message>
        <message>
            <source>&amp;Manage saved filters...</source>
            <translation>&amp;Administrar filtros guardados...</translation>
        </message>
        <message>
            <source>There is no filter to save. Type one, with Enter behind it.</source>
            <translation>No hay filtro que guardar. Escriba uno y pulse Intro.</translation>
        </message>
        <message>
            <source>Filter %1 is saved.</source>
            <translation>El filtro %1 está guardado.</translation>
        </message>
        <message>
            <source>Not all of %1 can be applied here. %2</source>
            <translation>No todo %1 se puede aplicar aquí. %2</translation>
        </message>
        <message>
            <source>Filter %1 is applied.</source>
            <translation>El filtro %1 está aplicado.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SavedFilters</name>
        <message>
            <source>A filter needs a name.</source>
            <translation>Un filtro necesita un nombre.</translation>
        </message>
        <message>
            <source>The name has %1 characters; at most %2 are possible.</source>
            <translation>El nombre tiene %1 caracteres; son posibles %2 como máximo.</translation>
        </message>
        <message>
            <source>There are %1 saved filters; delete one first.</source>
            <translation>Hay %1 filtros guardados; elimine uno antes.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SavedFiltersDialog</name>
        <message>
            <source>Saved filters</source>
            <translation>Filtros guardados</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Renombrar</translation>
        </message>
        <message>
            <source>Rename (F2)</source>
            <translation>Renombrar (F2)</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Eliminar</translation>
        </message>
        <message>
            <source>Delete (Del)</source>
            <translation>Eliminar (Supr)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>&amp;Apply filter</source>
            <translation>&amp;Aplicar filtro</translation>
        </message>
        <message>
            <source>No filter is saved.</source>
            <translation>No hay filtros guardados.</translation>
        </message>
        <message>
            <source>Another filter is named %1.</source>
            <translation>Otro filtro se llama %1.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SchedulerList</name>
        <message>
            <source>&amp;Scheduler</source>
            <translation>&amp;Planificador</translation>
        </message>
        <message numerus="yes">
            <source>%n to choose from</source>
            <translation>
                <numerusform>%n para elegir</numerusform>
                <numerusform>%n para elegir</numerusform>
            </translation>
        </message>
        <message>
            <source>Scheduler</source>
            <translation>Planificador</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SchedulerModel</name>
        <message>
            <source>round robin</source>
            <translation>por turno</translation>
        </message>
        <message>
            <source>Each server in turn. Weights are ignored.</source>
            <translation>Cada servidor por turno. Se ignoran los pesos.</translation>
        </message>
        <message>
            <source>Good when all servers are equal and all requests cost the same. A weight of 0 still drains. No extra options.</source>
            <translation>Bueno si todos los servidores son iguales y todas las peticiones cuestan lo mismo. Un peso de 0 aún vacía. Sin más opciones.</translation>
        </message>
        <message>
            <source>weighted round robin</source>
            <translation>por turno con pesos</translation>
        </message>
        <message>
            <source>Each in turn, more often for higher weights.</source>
            <translation>Por turno, más a menudo con pesos mayores.</translation>
        </message>
        <message>
            <source>Shares follow the weights exactly, whatever the servers are doing. No extra options.</source>
            <translation>Las cuotas siguen los pesos con exactitud, hagan lo que hagan los servidores. Sin más opciones.</translation>
        </message>
        <message>
            <source>least connections</source>
            <translation>menos conexiones</translation>
        </message>
        <message>
            <source>The server with the fewest connections.</source>
            <translation>El servidor con menos conexiones.</translation>
        </message>
        <message>
            <source>Picks the lowest active × 256 + inactive. Weights are ignored, but 0 drains. No extra options.</source>
            <translation>Toma el menor activas × 256 + inactivas. Se ignoran los pesos, pero 0 vacía. Sin más opciones.</translation>
        </message>
        <message>
            <source>weighted least connections</source>
            <translation>menos conexiones con pesos</translation>
        </message>
        <message>
            <source>Fewest connections for its weight. Good default.</source>
            <translation>Menos conexiones para su peso. Buena opción inicial.</translation>
        </message>
        <message>
            <source>Picks the lowest (active × 256 + inactive) / weight. New servers fill up quickly, so start them with a low weight. No extra options.</source>
            <translation>Toma el menor (activas × 256 + inactivas) / peso. Los servidores nuevos se llenan deprisa: empiece con un peso bajo. Sin más opciones.</translation>
        </message>
        <message>
            <source>locality-based least connections</source>
            <translation>menos conexiones por localidad</translation>
        </message>
        <message>
            <source>Keeps a destination on one server until it is overloaded.</source>
            <translation>Mantiene un destino en un servidor hasta que se sobrecarga.</translation>
        </message>
        <message>
            <source>For clusters of caches behind a firewall mark: a destination address moves to the least loaded server only under overload.</source>
            <translation>Para grupos de cachés tras una marca de cortafuegos: una dirección de destino pasa al servidor menos cargado solo con sobrecarga.</translation>
        </message>
        <message>
            <source>locality-based least connections with replication</source>
            <translation>menos conexiones por localidad con réplicas</translation>
        </message>
        <message>
            <source>As lblc, but a set of servers per destination.</source>
            <translation>Como lblc, pero un conjunto de servidores por destino.</translation>
        </message>
        <message>
            <source>The set of a destination grows under load and shrinks when it has been quiet. For caches with popular objects.</source>
            <translation>El conjunto de un destino crece con carga y mengua cuando hay calma. Para cachés con objetos populares.</translation>
        </message>
        <message>
            <source>destination hashing</source>
            <translation>dispersión por destino</translation>
        </message>
        <message>
            <source>Same server for the same destination address.</source>
            <translation>El mismo servidor para la misma dirección de destino.</translation>
        </message>
        <message>
            <source>A table of 256 places. Weights are ignored; a drained server keeps its places and refuses them.</source>
            <translation>Una tabla de 256 lugares. Se ignoran los pesos; un servidor que se vacía conserva sus lugares y los rechaza.</translation>
        </message>
        <message>
            <source>source hashing</source>
            <translation>dispersión por origen</translation>
        </message>
        <message>
            <source>Same server for the same client address.</source>
            <translation>El mismo servidor para la misma dirección de cliente.</translation>
        </message>
        <message>
            <source>A table of 256 places, filled by weight. Most clients move when the pool changes; mh moves fewer.</source>
            <translation>Una tabla de 256 lugares, llena según el peso. La mayoría de los clientes se mueve cuando cambia el grupo; con mh, menos.</translation>
        </message>
        <message>
            <source>shortest expected delay</source>
            <translation>menor demora esperada</translation>
        </message>
        <message>
            <source>Shortest expected delay: (active + 1) / weight.</source>
            <translation>Menor demora esperada: (activas + 1) / peso.</translation>
        </message>
        <message>
            <source>Prefers strong servers while there is little to do. No extra options.</source>
            <translation>Prefiere servidores fuertes mientras hay poco que hacer. Sin más opciones.</translation>
        </message>
        <message>
            <source>never queue</source>
            <translation>nunca en cola</translation>
        </message>
        <message>
            <source>An idle server if there is one, else as sed.</source>
            <translation>Un servidor ocioso si lo hay; si no, como sed.</translation>
        </message>
        <message>
            <source>UDP is never active, so UDP always goes to one server. No extra options.</source>
            <translation>UDP nunca está activo, así que UDP va siempre a un servidor. Sin más opciones.</translation>
        </message>
        <message>
            <source>Maglev hashing</source>
            <translation>dispersión Maglev</translation>
        </message>
        <message>
            <source>Same server per client; few move when the pool changes.</source>
            <translation>El mismo servidor por cliente; pocos se mueven cuando cambia el grupo.</translation>
        </message>
        <message>
            <source>A table of 4093 places, filled by weight. Directors with the same servers choose the same without connection sync.</source>
            <translation>Una tabla de 4093 lugares, llena según el peso. Directores con los mismos servidores eligen igual sin sincronizar conexiones.</translation>
        </message>
        <message>
            <source>weighted failover</source>
            <translation>relevo con pesos</translation>
        </message>
        <message>
            <source>All to the highest weight server that is up.</source>
            <translation>Todo al servidor en servicio de mayor peso.</translation>
        </message>
        <message>
            <source>The others stand by in the order of their weights. No extra options.</source>
            <translation>Los demás esperan en el orden de sus pesos. Sin más opciones.</translation>
        </message>
        <message>
            <source>weighted overflow</source>
            <translation>desborde con pesos</translation>
        </message>
        <message>
            <source>Fill the highest weight server first, then the next.</source>
            <translation>Llena primero el servidor de mayor peso y luego el siguiente.</translation>
        </message>
        <message>
            <source>The weight is the number of active connections after which the next server is used. No extra options.</source>
            <translation>El peso es el número de conexiones activas tras el cual se usa el siguiente servidor. Sin más opciones.</translation>
        </message>
        <message>
            <source>weighted random twos choice</source>
            <translation>elección aleatoria de dos con pesos</translation>
        </message>
        <message>
            <source>Draws two servers by weight and takes the better one.</source>
            <translation>Saca dos servidores según el peso y toma el mejor.</translation>
        </message>
        <message>
            <source>Several directors do not all run to the same idle server. Not built into every kernel.</source>
            <translation>Varios directores no corren todos al mismo servidor ocioso. No está en todos los núcleos.</translation>
        </message>
        <message>
            <source>%1, %2.</source>
            <comment>key and title of a scheduler</comment>
            <translation>%1, %2.</translation>
        </message>
        <message>
            <source>Choose another server when the chosen one takes no connections</source>
            <translation>Elegir otro servidor cuando el elegido no acepta conexiones</translation>
        </message>
        <message>
            <source>Tell clients apart by port too, not only by address</source>
            <translation>Distinguir clientes también por puerto, no solo por dirección</translation>
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
            <translation>Buscar servicio, servidor o dirección</translation>
        </message>
        <message>
            <source>Find anything</source>
            <translation>Buscar todo</translation>
        </message>
        <message>
            <source>Find a service, a server, an address or a command (Ctrl+K)</source>
            <translation>Buscar un servicio, un servidor, una dirección o una orden (Ctrl+K)</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 en %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SeriesLegend</name>
        <message>
            <source>Legend</source>
            <translation>Leyenda</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n más</numerusform>
                <numerusform>%n más</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerChips</name>
        <message>
            <source>Type addresses or drag servers here (optional)</source>
            <translation>Escriba direcciones o arrastre servidores aquí (opcional)</translation>
        </message>
        <message>
            <source>Add a real server</source>
            <translation>Añadir un servidor real</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerEvidence</name>
        <message>
            <source>There are no counters of this server.</source>
            <translation>No hay contadores de este servidor.</translation>
        </message>
        <message numerus="yes">
            <source>Weight 0: no new connections. %Ln connection(s) still active.</source>
            <translation>
                <numerusform>Peso 0: sin conexiones nuevas. %Ln conexión sigue activa.</numerusform>
                <numerusform>Peso 0: sin conexiones nuevas. %Ln conexiones siguen activas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln active connection(s) reached the upper limit of %1.</source>
            <translation>
                <numerusform>%Ln conexión activa alcanza el límite superior de %1.</numerusform>
                <numerusform>%Ln conexiones activas alcanzan el límite superior de %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Replies of this server do not pass through the director, and there is no health check.</source>
            <translation>Las respuestas de este servidor no pasan por el director y no hay comprobación.</translation>
        </message>
        <message numerus="yes">
            <source>No reply for %n second(s) while packets were sent to it.</source>
            <translation>
                <numerusform>Sin respuesta desde hace %n segundo aunque se le enviaron paquetes.</numerusform>
                <numerusform>Sin respuesta desde hace %n segundos aunque se le enviaron paquetes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It replied within the last %n second(s).</source>
            <translation>
                <numerusform>Respondió en el último %n segundo.</numerusform>
                <numerusform>Respondió en los últimos %n segundos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Packets were sent to it without a reply. Not every UDP service replies.</source>
            <translation>Se le enviaron paquetes sin respuesta. No todo servicio UDP responde.</translation>
        </message>
        <message numerus="yes">
            <source>No traffic since its last reply %n second(s) ago.</source>
            <translation>
                <numerusform>Sin tráfico desde su última respuesta hace %n segundo.</numerusform>
                <numerusform>Sin tráfico desde su última respuesta hace %n segundos.</numerusform>
            </translation>
        </message>
        <message>
            <source>No replies seen yet, and there is no health check.</source>
            <translation>Aún no se ven respuestas y no hay comprobación.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerInspector</name>
        <message>
            <source>connections</source>
            <translation>conexiones</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Puerto</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>&amp;Puerto</translation>
        </message>
        <message>
            <source>Masq (NAT)</source>
            <translation>Masq (NAT)</translation>
        </message>
        <message>
            <source>&amp;Forwarding</source>
            <translation>Reen&amp;vío</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Peso</translation>
        </message>
        <message>
            <source>&amp;Weight</source>
            <translation>&amp;Peso</translation>
        </message>
        <message>
            <source>0 drains: no new connections.</source>
            <translation>0 vacía: sin conexiones nuevas.</translation>
        </message>
        <message>
            <source>Upper limit, connections</source>
            <translation>Límite superior, conexiones</translation>
        </message>
        <message>
            <source>&amp;Upper limit</source>
            <translation>Límite &amp;superior</translation>
        </message>
        <message>
            <source>Lower limit, connections</source>
            <translation>Límite inferior, conexiones</translation>
        </message>
        <message>
            <source>&amp;Lower limit</source>
            <translation>Límite &amp;inferior</translation>
        </message>
        <message>
            <source>Over the upper limit, a server gets no new connections until it falls below the lower one.</source>
            <translation>Por encima del límite superior, un servidor no recibe conexiones nuevas hasta que baja del inferior.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Copy command</source>
            <translation>Copiar orden</translation>
        </message>
        <message>
            <source>Drain</source>
            <translation>Vaciar</translation>
        </message>
        <message>
            <source>Undrain</source>
            <translation>Readmitir</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) in several services</source>
            <translation>
                <numerusform>%n servidor en varios servicios</numerusform>
                <numerusform>%n servidores en varios servicios</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) in %1</source>
            <translation>
                <numerusform>%n servidor en %1</numerusform>
                <numerusform>%n servidores en %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Names are given to one server at a time.</source>
            <translation>Los nombres se dan a un servidor cada vez.</translation>
        </message>
        <message>
            <source>Route, Tunnel and Local keep the port of the service.</source>
            <translation>Ruta, Túnel y Local conservan el puerto del servicio.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>Only Tunnel crosses address families.</source>
            <translation>Solo Túnel cruza familias de direcciones.</translation>
        </message>
        <message>
            <source>%1 is not a whole number of %2 to %3.</source>
            <translation>%1 no es un número entero de %2 a %3.</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nada</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) take connections again in the draft</source>
            <translation>
                <numerusform>%n servidor vuelve a aceptar conexiones en el borrador</numerusform>
                <numerusform>%n servidores vuelven a aceptar conexiones en el borrador</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) drain in the draft</source>
            <translation>
                <numerusform>%n servidor se vacía en el borrador</numerusform>
                <numerusform>%n servidores se vacían en el borrador</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) copied</source>
            <translation>
                <numerusform>%n orden copiada</numerusform>
                <numerusform>%n órdenes copiadas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerLineReader</name>
        <message>
            <source>too many columns</source>
            <translation>demasiadas columnas</translation>
        </message>
        <message numerus="yes">
            <source>This row has %n value(s), but there are only the columns %1.</source>
            <translation>
                <numerusform>Esta fila tiene %n valor, pero solo hay las columnas %1.</numerusform>
                <numerusform>Esta fila tiene %n valores, pero solo hay las columnas %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>two names</source>
            <translation>dos nombres</translation>
        </message>
        <message>
            <source>"%1" is a second name after "%2". A name has no spaces here.</source>
            <translation>«%1» es un segundo nombre tras «%2». Aquí un nombre no lleva espacios.</translation>
        </message>
        <message>
            <source>%1 has no value</source>
            <translation>%1 no tiene valor</translation>
        </message>
        <message>
            <source>not a %1: %2</source>
            <translation>no es %1: %2</translation>
        </message>
        <message>
            <source>The %1 goes from %2 to %3.</source>
            <translation>%1 va de %2 a %3.</translation>
        </message>
        <message>
            <source>not an address</source>
            <translation>no es una dirección</translation>
        </message>
        <message>
            <source>%1 is not an address. An IPv6 address with a port is written [2001:db8::10]:443.</source>
            <translation>%1 no es una dirección. Una dirección IPv6 con puerto se escribe [2001:db8::10]:443.</translation>
        </message>
        <message>
            <source>not a range</source>
            <translation>no es un rango</translation>
        </message>
        <message>
            <source>%1 is not a range. It is written 10.0.0.21-28 or 10.0.0.21-10.0.1.28.</source>
            <translation>%1 no es un rango. Se escribe 10.0.0.21-28 o 10.0.0.21-10.0.1.28.</translation>
        </message>
        <message>
            <source>range ends before it starts</source>
            <translation>el rango acaba antes de empezar</translation>
        </message>
        <message>
            <source>%1 ends before it starts. Swap the two ends.</source>
            <translation>%1 acaba antes de empezar. Cambie los dos extremos.</translation>
        </message>
        <message>
            <source>not a network</source>
            <translation>no es una red</translation>
        </message>
        <message>
            <source>%1 is not a network. It is written 10.0.0.16/29 or 2001:db8::/124.</source>
            <translation>%1 no es una red. Se escribe 10.0.0.16/29 o 2001:db8::/124.</translation>
        </message>
        <message>
            <source>%1 is neither an address nor a host name.</source>
            <translation>%1 no es dirección ni nombre de equipo.</translation>
        </message>
        <message>
            <source>not a command</source>
            <translation>no es una orden</translation>
        </message>
        <message>
            <source>ipvsadm would refuse this line: %1.</source>
            <translation>ipvsadm rechazaría esta línea: %1.</translation>
        </message>
        <message>
            <source>adds no server</source>
            <translation>no añade ningún servidor</translation>
        </message>
        <message>
            <source>Only lines with -a or -e name a real server. Use Import for whole rule files.</source>
            <translation>Solo las líneas con -a o -e nombran un servidor real. Use Importar para archivos de reglas enteros.</translation>
        </message>
        <message>
            <source>too many: %1</source>
            <translation>demasiados: %1</translation>
        </message>
        <message>
            <source>%1 has %2 addresses. One line adds at most %3.</source>
            <translation>%1 tiene %2 direcciones. Una línea añade como mucho %3.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerListEdit</name>
        <message>
            <source>Servers, one per line</source>
            <translation>Servidores, uno por línea</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>Línea %1: %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerListParser</name>
        <message>
            <source>the list of servers</source>
            <translation>la lista de servidores</translation>
        </message>
        <message>
            <source>looking up</source>
            <translation>consultando</translation>
        </message>
        <message>
            <source>%1 is being looked up.</source>
            <translation>Se consulta %1.</translation>
        </message>
        <message>
            <source>name not found</source>
            <translation>nombre no encontrado</translation>
        </message>
        <message>
            <source>%1 was not found: %2</source>
            <translation>%1 no se encontró: %2</translation>
        </message>
        <message>
            <source>list is full</source>
            <translation>la lista está llena</translation>
        </message>
        <message>
            <source>One list adds at most %1 servers.</source>
            <translation>Una lista añade como mucho %1 servidores.</translation>
        </message>
        <message>
            <source>also in line %1</source>
            <translation>también en la línea %1</translation>
        </message>
        <message>
            <source>%1 is in line %2 already.</source>
            <translation>%1 ya está en la línea %2.</translation>
        </message>
        <message>
            <source>%1 needs %2 here</source>
            <translation>%1 necesita aquí %2</translation>
        </message>
        <message>
            <source>%1 has another address family than the service. With %2 both must be %3; only Tunnel crosses families.</source>
            <translation>%1 es de otra familia de direcciones que el servicio. Con %2 ambos deben ser %3; solo Túnel cruza familias.</translation>
        </message>
        <message>
            <source>not possible</source>
            <translation>no es posible</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n servidor</numerusform>
                <numerusform>%n servidores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Adds %n server(s).</source>
            <translation>
                <numerusform>Añade %n servidor.</numerusform>
                <numerusform>Añade %n servidores.</numerusform>
            </translation>
        </message>
        <message>
            <source>already in %1</source>
            <translation>ya en %1</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) are in %1 already and stay as they are.</source>
            <translation>
                <numerusform>%n servidor ya está en %1 y se queda como está.</numerusform>
                <numerusform>%n servidores ya están en %1 y se quedan como están.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 already there</source>
            <translation>%1, %2 ya presente</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerPreviewModel</name>
        <message>
            <source>skipped, already in %1</source>
            <translation>omitido, ya está en %1</translation>
        </message>
        <message>
            <source>new, from line %1</source>
            <translation>nuevo, de la línea %1</translation>
        </message>
        <message>
            <source>TCP answers, %1 ms</source>
            <translation>TCP responde, %1 ms</translation>
        </message>
        <message>
            <source>refuses connections</source>
            <translation>rechaza conexiones</translation>
        </message>
        <message>
            <source>does not answer</source>
            <translation>no responde</translation>
        </message>
        <message>
            <source>cannot be reached</source>
            <translation>inalcanzable</translation>
        </message>
        <message>
            <source>testing</source>
            <translation>probando</translation>
        </message>
        <message>
            <source>line %1: %2</source>
            <translation>línea %1: %2</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Servicio</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Peso</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Reenvío</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Test from %1</source>
            <translation>Prueba desde %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerRowDelegate</name>
        <message>
            <source>Up</source>
            <translation>En servicio</translation>
        </message>
        <message>
            <source>Draining</source>
            <translation>Vaciándose</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Caído</translation>
        </message>
        <message>
            <source>Over limit</source>
            <translation>Sobre el límite</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nuevo</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Desconocido</translation>
        </message>
        <message>
            <source>New, rising</source>
            <translation>Nuevo, sube</translation>
        </message>
        <message>
            <source>Rising</source>
            <translation>Sube</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Cambiado</translation>
        </message>
        <message>
            <source>one-packet</source>
            <translation>un paquete</translation>
        </message>
        <message>
            <source>none expected</source>
            <translation>ninguna esperada</translation>
        </message>
        <message>
            <source> of %1</source>
            <translation> de %1</translation>
        </message>
        <message>
            <source>Weight %1, live %2</source>
            <translation>Peso %1, activo %2</translation>
        </message>
        <message>
            <source>Weight %1. Click the bar or press F2 to change it.</source>
            <translation>Peso %1. Pulse la barra o F2 para cambiarlo.</translation>
        </message>
        <message>
            <source>No new connections are expected here.</source>
            <translation>Aquí no se esperan conexiones nuevas.</translation>
        </message>
        <message>
            <source>Share of new connections. The tick is what the live weights expect: %1.</source>
            <translation>Cuota de conexiones nuevas. La marca es lo que los pesos activos hacen esperar: %1.</translation>
        </message>
        <message>
            <source>Drag to move. Ctrl copies.</source>
            <translation>Arrastre para mover. Ctrl copia.</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Peso</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServersModel</name>
        <message>
            <source>state not known</source>
            <translation>estado desconocido</translation>
        </message>
        <message>
            <source>up</source>
            <translation>en servicio</translation>
        </message>
        <message>
            <source>draining</source>
            <translation>vaciándose</translation>
        </message>
        <message>
            <source>down</source>
            <translation>caído</translation>
        </message>
        <message>
            <source>over limit</source>
            <translation>sobre el límite</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nuevo</translation>
        </message>
        <message>
            <source>not in a pool</source>
            <translation>en ningún grupo</translation>
        </message>
        <message>
            <source>No pool uses this server, so nothing is known about it.</source>
            <translation>Ningún grupo usa este servidor, así que no se sabe nada de él.</translation>
        </message>
        <message>
            <source>Not in a pool</source>
            <translation>En ningún grupo</translation>
        </message>
        <message>
            <source>In pools</source>
            <translation>En grupos</translation>
        </message>
        <message numerus="yes">
            <source>Not in a pool, %n server(s)</source>
            <translation>
                <numerusform>En ningún grupo, %n servidor</numerusform>
                <numerusform>En ningún grupo, %n servidores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In pools, %n server(s)</source>
            <translation>
                <numerusform>En grupos, %n servidor</numerusform>
                <numerusform>En grupos, %n servidores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>remove %n server(s) from pools</source>
            <translation>
                <numerusform>quitar %n servidor de los grupos</numerusform>
                <numerusform>quitar %n servidores de los grupos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServersPane</name>
        <message>
            <source>Servers</source>
            <translation>Servidores</translation>
        </message>
        <message>
            <source>Name, address, pool</source>
            <translation>Nombre, dirección, grupo</translation>
        </message>
        <message>
            <source>Search servers</source>
            <translation>Buscar servidores</translation>
        </message>
        <message>
            <source>Show servers of one state only</source>
            <translation>Mostrar solo los servidores de un estado</translation>
        </message>
        <message>
            <source>All</source>
            <comment>filter of servers</comment>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Up</source>
            <comment>filter of servers</comment>
            <translation>En servicio</translation>
        </message>
        <message>
            <source>Down</source>
            <comment>filter of servers</comment>
            <translation>Caído</translation>
        </message>
        <message>
            <source>Draining</source>
            <comment>filter of servers</comment>
            <translation>Vaciándose</translation>
        </message>
        <message>
            <source>Over limit</source>
            <comment>filter of servers</comment>
            <translation>Sobre el límite</translation>
        </message>
        <message>
            <source>Filter: %1</source>
            <translation>Filtro: %1</translation>
        </message>
        <message>
            <source>No server has this state.</source>
            <translation>Ningún servidor está en este estado.</translation>
        </message>
        <message>
            <source>Nothing matches "%1".</source>
            <translation>Nada coincide con «%1».</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>Borrar filtro</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) leave their pools in the draft</source>
            <translation>
                <numerusform>%n servidor deja sus grupos en el borrador</numerusform>
                <numerusform>%n servidores dejan sus grupos en el borrador</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove from %n pool(s), drain first</source>
            <translation>
                <numerusform>Quitar de %n grupo, vaciar antes</numerusform>
                <numerusform>Quitar de %n grupos, vaciar antes</numerusform>
            </translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Olvidar</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServersTree</name>
        <message>
            <source>Remove from the pool</source>
            <translation>Quitar del grupo</translation>
        </message>
        <message>
            <source>Drained first, removed when empty</source>
            <translation>Primero se vacía y luego se quita</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceDialog</name>
        <message>
            <source>New virtual service - %1</source>
            <translation>Nuevo servicio virtual - %1</translation>
        </message>
        <message>
            <source>Match</source>
            <translation>Coincidencia</translation>
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
            <translation>Marca de cortafuegos</translation>
        </message>
        <message>
            <source>Virtual address</source>
            <translation>Dirección virtual</translation>
        </message>
        <message>
            <source>192.0.2.10 or 2001:db8::10</source>
            <translation>192.0.2.10 o 2001:db8::10</translation>
        </message>
        <message>
            <source>&amp;Virtual address</source>
            <translation>Dirección &amp;virtual</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Puerto</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>&amp;Puerto</translation>
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
            <translation>Familia de direcciones de los paquetes marcados</translation>
        </message>
        <message>
            <source>&amp;Mark</source>
            <translation>&amp;Marca</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <source>Only shown here. ipvsadm does not store names.</source>
            <translation>Solo se ve aquí. ipvsadm no guarda nombres.</translation>
        </message>
        <message>
            <source>&amp;Keep each client on one server</source>
            <translation>&amp;Mantener a cada cliente en un servidor</translation>
        </message>
        <message>
            <source>Persistence</source>
            <translation>Persistencia</translation>
        </message>
        <message>
            <source>Seconds of persistence</source>
            <translation>Segundos de persistencia</translation>
        </message>
        <message>
            <source>Client network</source>
            <translation>Red de clientes</translation>
        </message>
        <message>
            <source>seconds, per client network</source>
            <translation>segundos, por red de clientes</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Para</translation>
        </message>
        <message>
            <source>Tell clients apart by SIP Call-ID</source>
            <translation>Distinguir clientes por Call-ID de SIP</translation>
        </message>
        <message>
            <source>Choose again for every packet</source>
            <translation>Elegir de nuevo para cada paquete</translation>
        </message>
        <message>
            <source>One-packet</source>
            <translation>Un paquete</translation>
        </message>
        <message>
            <source>&amp;Real servers</source>
            <translation>Servidores &amp;reales</translation>
        </message>
        <message>
            <source>Masq (NAT): replies pass back through this director</source>
            <translation>Masq (NAT): las respuestas vuelven por este director</translation>
        </message>
        <message>
            <source>Route (direct): replies go straight to the client</source>
            <translation>Ruta (directa): las respuestas van directas al cliente</translation>
        </message>
        <message>
            <source>Tunnel (IPIP): as Route, also into other networks</source>
            <translation>Túnel (IPIP): como Ruta, también a otras redes</translation>
        </message>
        <message>
            <source>Local: the server runs on this director</source>
            <translation>Local: el servidor se ejecuta en este director</translation>
        </message>
        <message>
            <source>&amp;Forwarding</source>
            <translation>Reen&amp;vío</translation>
        </message>
        <message>
            <source>Weight of each server</source>
            <translation>Peso de cada servidor</translation>
        </message>
        <message>
            <source>&amp;Weight each</source>
            <translation>&amp;Peso de cada uno</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>&amp;Add to draft</source>
            <translation>&amp;Añadir al borrador</translation>
        </message>
        <message>
            <source>Turn on persistence</source>
            <translation>Activar persistencia</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s) to fix</source>
            <translation>
                <numerusform>%n problema por corregir</numerusform>
                <numerusform>%n problemas por corregir</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) to fill in</source>
            <translation>
                <numerusform>%n campo por rellenar</numerusform>
                <numerusform>%n campos por rellenar</numerusform>
            </translation>
        </message>
        <message>
            <source>Not added</source>
            <translation>No añadido</translation>
        </message>
        <message>
            <source>The service was not added to the draft: %1.</source>
            <translation>El servicio no se añadió al borrador: %1.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceForm</name>
        <message>
            <source>%1 is not a firewall mark. Marks go from 1 to 4294967295.</source>
            <translation>%1 no es una marca de cortafuegos. Las marcas van de 1 a 4294967295.</translation>
        </message>
        <message>
            <source>There is a service for firewall mark %1 already.</source>
            <translation>Ya hay un servicio para la marca de cortafuegos %1.</translation>
        </message>
        <message>
            <source>%1 stands for no address. Give the address that clients use.</source>
            <translation>%1 no representa ninguna dirección. Dé la dirección que usan los clientes.</translation>
        </message>
        <message>
            <source>%1 is a service already. Add servers to it instead.</source>
            <translation>%1 ya es un servicio. Añádale servidores.</translation>
        </message>
        <message>
            <source>%1 is not a port. Ports go from 0 to 65535.</source>
            <translation>%1 no es un puerto. Los puertos van de 0 a 65535.</translation>
        </message>
        <message>
            <source>Port 0 means every port and needs persistence.</source>
            <translation>El puerto 0 significa todos los puertos y necesita persistencia.</translation>
        </message>
        <message>
            <source>The time goes from 1 to 2678400 seconds (31 days).</source>
            <translation>El tiempo va de 1 a 2678400 segundos (31 días).</translation>
        </message>
        <message>
            <source>%1 is not a weight. Weights go from 0 to 65535.</source>
            <translation>%1 no es un peso. Los pesos van de 0 a 65535.</translation>
        </message>
        <message>
            <source>%1 is not a known name. Give its address.</source>
            <translation>%1 no es un nombre conocido. Dé su dirección.</translation>
        </message>
        <message>
            <source>A client network is /1 to /32 or a mask such as 255.255.255.0.</source>
            <translation>Una red de clientes es /1 a /32 o una máscara como 255.255.255.0.</translation>
        </message>
        <message>
            <source>A client network is /1 to /128 for IPv6.</source>
            <translation>Una red de clientes es /1 a /128 en IPv6.</translation>
        </message>
        <message>
            <source>Call-IDs are read from SIP over UDP only.</source>
            <translation>Los Call-ID se leen solo de SIP sobre UDP.</translation>
        </message>
        <message>
            <source>Only UDP packets can be sent without a connection.</source>
            <translation>Solo los paquetes UDP se pueden enviar sin conexión.</translation>
        </message>
        <message>
            <source>Needs persistence.</source>
            <translation>Necesita persistencia.</translation>
        </message>
        <message>
            <source>A firewall mark has no address and no port of its own.</source>
            <translation>Una marca de cortafuegos no tiene dirección ni puerto propios.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceHeaderDelegate</name>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Cambiado</translation>
        </message>
        <message>
            <source>one-packet</source>
            <translation>un paquete</translation>
        </message>
        <message>
            <source>answers nothing</source>
            <translation>no responde</translation>
        </message>
        <message>
            <source>No live data</source>
            <translation>Sin datos en vivo</translation>
        </message>
        <message>
            <source>active</source>
            <translation>activas</translation>
        </message>
        <message>
            <source>conn/s</source>
            <translation>conex./s</translation>
        </message>
        <message>
            <source>1 server</source>
            <translation>1 servidor</translation>
        </message>
        <message numerus="yes">
            <source>%n servers</source>
            <translation>
                <numerusform>%n servidor</numerusform>
                <numerusform>%n servidores</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 down</source>
            <translation>%1, %2 caídos</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceInspector</name>
        <message>
            <source>Matches</source>
            <translation>Coincide con</translation>
        </message>
        <message>
            <source>This machine</source>
            <translation>Este equipo</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <source>&amp;Scheduler</source>
            <translation>&amp;Planificador</translation>
        </message>
        <message>
            <source>Keep clients on one server</source>
            <translation>Mantener clientes en un servidor</translation>
        </message>
        <message>
            <source>&amp;Persistence</source>
            <translation>&amp;Persistencia</translation>
        </message>
        <message>
            <source>Seconds of persistence</source>
            <translation>Segundos de persistencia</translation>
        </message>
        <message>
            <source>Client network of persistence</source>
            <translation>Red de clientes de la persistencia</translation>
        </message>
        <message>
            <source>s, per</source>
            <translation>s, por</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Para</translation>
        </message>
        <message>
            <source>By SIP Call-ID</source>
            <translation>Por Call-ID de SIP</translation>
        </message>
        <message>
            <source>Choose for every packet</source>
            <translation>Elegir para cada paquete</translation>
        </message>
        <message>
            <source>One-packet</source>
            <translation>Un paquete</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Servidores</translation>
        </message>
        <message>
            <source>Add servers</source>
            <translation>Añadir servidores</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy the commands that make this service</source>
            <translation>Copiar las órdenes que crean este servicio</translation>
        </message>
        <message>
            <source>service %1</source>
            <translation>servicio %1</translation>
        </message>
        <message>
            <source>Port 0 means every port and needs persistence.</source>
            <translation>El puerto 0 significa todos los puertos y necesita persistencia.</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n servidor</numerusform>
                <numerusform>%n servidores</numerusform>
            </translation>
        </message>
        <message>
            <source>The time goes from 1 to 2678400 seconds (31 days).</source>
            <translation>El tiempo va de 1 a 2678400 segundos (31 días).</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) copied</source>
            <translation>
                <numerusform>%n orden copiada</numerusform>
                <numerusform>%n órdenes copiadas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServicePicker</name>
        <message>
            <source>Move to service</source>
            <translation>Mover a un servicio</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Servicios</translation>
        </message>
        <message>
            <source>Find service</source>
            <translation>Buscar servicio</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Mover</translation>
        </message>
        <message>
            <source>already in this service</source>
            <translation>ya en este servicio</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceTokens</name>
        <message>
            <source>Add a service</source>
            <translation>Añadir un servicio</translation>
        </message>
        <message>
            <source>Show all services</source>
            <translation>Mostrar todos los servicios</translation>
        </message>
        <message>
            <source>%1   %2</source>
            <comment>name, address</comment>
            <translation>%1   %2</translation>
        </message>
        <message>
            <source>Add a second service</source>
            <translation>Añadir un segundo servicio</translation>
        </message>
        <message>
            <source>Add another service</source>
            <translation>Añadir otro servicio</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SettingsDialog</name>
        <message>
            <source>pages with settings that differ from the default</source>
            <translation>páginas con ajustes distintos de los predeterminados</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Preferencias</translation>
        </message>
        <message>
            <source>De&amp;faults</source>
            <translation>&amp;Predeterminados</translation>
        </message>
        <message>
            <source>Set everything on this page to its default</source>
            <translation>Poner todo en esta página por defecto</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>Buscar una preferencia</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>Borrar filtro</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>The settings of the console take effect at once. Those of a director need authentication.</source>
            <translation>Los ajustes de la consola tienen efecto en el acto. Los de un director necesitan autenticación.</translation>
        </message>
        <message>
            <source>Saving. Waiting for the director.</source>
            <translation>Guardando. Esperando al director.</translation>
        </message>
        <message>
            <source>Settings of a director need authentication.</source>
            <translation>Los ajustes de un director necesitan autenticación.</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) not saved yet: %1.</source>
            <translation>
                <numerusform>%n valor sin guardar: %1.</numerusform>
                <numerusform>%n valores sin guardar: %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Guardar</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Propose for %n director(s)</source>
            <translation>
                <numerusform>&amp;Proponer para %n director</numerusform>
                <numerusform>&amp;Proponer para %n directores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Save for %n director(s)</source>
            <translation>
                <numerusform>&amp;Guardar para %n director</numerusform>
                <numerusform>&amp;Guardar para %n directores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n version(s) of %1 would be removed for good.</source>
            <translation>
                <numerusform>Se quitaría para siempre %n versión de %1.</numerusform>
                <numerusform>Se quitarían para siempre %n versiones de %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Its %n marked one(s) stay.</source>
            <translation>
                <numerusform>Su %n marcada se queda.</numerusform>
                <numerusform>Sus %n marcadas se quedan.</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove old versions</source>
            <translation>Quitar versiones antiguas</translation>
        </message>
        <message>
            <source>The oldest go first; marked versions and the two newest never do. Export history on the page of this limit saves a copy of them.</source>
            <translation>Primero van las más antiguas; las marcadas y las dos más nuevas, nunca. «Exportar historial», en la página de este límite, guarda una copia.</translation>
        </message>
        <message>
            <source>Save and remove</source>
            <translation>Guardar y quitar</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Volver</translation>
        </message>
        <message>
            <source>Leave without saving the settings of the director?</source>
            <translation>¿Salir sin guardar los ajustes del director?</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Nothing matches "%1".</source>
            <translation>Nada coincide con «%1».</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SettingsRow</name>
        <message numerus="yes">
            <source>%n values</source>
            <translation>
                <numerusform>%n valor</numerusform>
                <numerusform>%n valores</numerusform>
            </translation>
        </message>
        <message>
            <source>Differs from the default</source>
            <translation>Distinta de la de por defecto</translation>
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
            <translation>Mostrar solo %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Sidebar</name>
        <message>
            <source>Directors</source>
            <translation>Directores</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Vistas</translation>
        </message>
        <message>
            <source>Directors and views</source>
            <translation>Directores y vistas</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SshLink</name>
        <message>
            <source>The host key of %1 has changed: the machine was set up again, or another one answers in its place. If the change is right, remove the old key: %2</source>
            <translation>La clave de host de %1 ha cambiado: la máquina se instaló de nuevo u otra responde en su lugar. Si el cambio es correcto, quite la clave anterior: %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::StatusLine</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n segundo</numerusform>
                <numerusform>%n segundos</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 min %2 s</translation>
        </message>
        <message>
            <source>Rule file, offline</source>
            <translation>Archivo de reglas, sin conexión</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>Sin conexión</translation>
        </message>
        <message>
            <source>Helper not running</source>
            <translation>El ayudante no está en marcha</translation>
        </message>
        <message>
            <source>Waiting for the director</source>
            <translation>Esperando al director</translation>
        </message>
        <message>
            <source>Director running</source>
            <translation>Director en marcha</translation>
        </message>
        <message>
            <source>Director not running</source>
            <translation>Director detenido</translation>
        </message>
        <message>
            <source>Packets %1</source>
            <translation>Paquetes %1</translation>
        </message>
        <message>
            <source>Queue %1</source>
            <translation>Cola %1</translation>
        </message>
        <message>
            <source>Drops %1</source>
            <translation>Descartes %1</translation>
        </message>
        <message>
            <source>Connections %1</source>
            <translation>Conexiones %1</translation>
        </message>
        <message>
            <source>Last known:</source>
            <translation>Último valor conocido:</translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n cola</numerusform>
                <numerusform>%n colas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n hilo</numerusform>
                <numerusform>%n hilos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 packet(s)/s</source>
            <translation>
                <numerusform>%1 paquete/s</numerusform>
                <numerusform>%1 paquetes/s</numerusform>
            </translation>
        </message>
        <message>
            <source>Queue %1 of %2</source>
            <translation>Cola %1 de %2</translation>
        </message>
        <message>
            <source>Drops %1/s, %2 since start</source>
            <translation>Descartes %1/s, %2 desde el inicio</translation>
        </message>
        <message numerus="yes">
            <source>%1 connection(s)</source>
            <translation>
                <numerusform>%1 conexión</numerusform>
                <numerusform>%1 conexiones</numerusform>
            </translation>
        </message>
        <message>
            <source>Updated 1 s ago</source>
            <translation>Actualizado hace 1 s</translation>
        </message>
        <message>
            <source>Updated %1 s ago</source>
            <translation>Actualizado hace %1 s</translation>
        </message>
        <message>
            <source>Last data %1</source>
            <translation>Últimos datos %1</translation>
        </message>
        <message>
            <source>Data is %1 old</source>
            <translation>Los datos tienen %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ThreeWay</name>
        <message>
            <source>not there</source>
            <translation>no está</translation>
        </message>
        <message>
            <source>%1, weight %2</source>
            <translation>%1, peso %2</translation>
        </message>
        <message>
            <source>, limits %1 and %2</source>
            <translation>, límites %1 y %2</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 en %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TokenChip</name>
        <message>
            <source>Take out %1</source>
            <translation>Sacar %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunableDetails</name>
        <message>
            <source>Details of the option</source>
            <translation>Detalles de la opción</translation>
        </message>
        <message>
            <source>What it would do here</source>
            <translation>Qué haría aquí</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Copy the setting as a line of sysctl.conf</source>
            <translation>Copiar el ajuste como línea de sysctl.conf</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>Copiado: %1</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>No</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Sí</translation>
        </message>
        <message>
            <source>New value</source>
            <translation>Valor nuevo</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>Actual</translation>
        </message>
        <message>
            <source>New</source>
            <comment>value of a switch in the draft</comment>
            <translation>Nuevo</translation>
        </message>
        <message>
            <source>Takes effect</source>
            <translation>Vale</translation>
        </message>
        <message>
            <source>Same as</source>
            <translation>Igual que</translation>
        </message>
        <message>
            <source>Kernel IPVS</source>
            <translation>IPVS del núcleo</translation>
        </message>
        <message>
            <source>Back to current</source>
            <translation>Volver al actual</translation>
        </message>
        <message>
            <source>Use default</source>
            <translation>Usar el de por defecto</translation>
        </message>
        <message>
            <source>%1, also the default</source>
            <comment>value of a switch</comment>
            <translation>%1, también por defecto</translation>
        </message>
        <message>
            <source>%1, default %2</source>
            <translation>%1, por defecto %2</translation>
        </message>
        <message>
            <source>at once, no restart</source>
            <translation>al momento, sin reiniciar</translation>
        </message>
        <message>
            <source>same name and meaning</source>
            <translation>mismo nombre y significado</translation>
        </message>
        <message>
            <source>same name; no effect here: %1</source>
            <translation>mismo nombre; aquí sin efecto: %1</translation>
        </message>
        <message>
            <source>Nothing that can be counted now.</source>
            <translation>Nada que se pueda contar ahora.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunableEffect</name>
        <message numerus="yes">
            <source>%n connection(s) would end when the draft removes their servers. Without it they would hang for up to %1 min.</source>
            <translation>
                <numerusform>%n conexión terminaría cuando el borrador quite su servidor. Sin esto colgaría hasta %1 min.</numerusform>
                <numerusform>%n conexiones terminarían cuando el borrador quite sus servidores. Sin esto colgarían hasta %1 min.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) of servers that the draft removes would hang for up to %1 min.</source>
            <translation>
                <numerusform>%n conexión de servidores que el borrador quita colgaría hasta %1 min.</numerusform>
                <numerusform>%n conexiones de servidores que el borrador quita colgarían hasta %1 min.</numerusform>
            </translation>
        </message>
        <message>
            <source>The draft removes no server with connections.</source>
            <translation>El borrador no quita ningún servidor con conexiones.</translation>
        </message>
        <message>
            <source>No service here remembers clients.</source>
            <translation>Ningún servicio recuerda clientes aquí.</translation>
        </message>
        <message numerus="yes">
            <source>%n remembered client(s) of draining servers would go to other servers with on.</source>
            <translation>
                <numerusform>Con «sí», %n cliente recordado de servidores en vaciado iría a otros servidores.</numerusform>
                <numerusform>Con «sí», %n clientes recordados de servidores en vaciado irían a otros servidores.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s) have rates now; charts and shares use them.</source>
            <translation>
                <numerusform>%n servicio tiene tasas ahora; los gráficos y cuotas las usan.</numerusform>
                <numerusform>%n servicios tienen tasas ahora; los gráficos y cuotas las usan.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 new connection(s) per second arrive. None are dropped while memory is enough.</source>
            <translation>
                <numerusform>Llega %1 conexión nueva por segundo. Ninguna se descarta mientras haya memoria.</numerusform>
                <numerusform>Llegan %1 conexiones nuevas por segundo. Ninguna se descarta mientras haya memoria.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %1 of %2 new connection(s) per second would be dropped.</source>
            <translation>
                <numerusform>Se descartaría cerca de %1 de %2 conexión nueva por segundo.</numerusform>
                <numerusform>Se descartarían cerca de %1 de %2 conexiones nuevas por segundo.</numerusform>
            </translation>
        </message>
        <message>
            <source>The table has %1 of %2 entries (%3), %4 of them inactive.</source>
            <translation>La tabla tiene %1 de %2 entradas (%3), %4 de ellas inactivas.</translation>
        </message>
        <message>
            <source>Defence would start below %1 of free memory.</source>
            <translation>La defensa empezaría por debajo de %1 de memoria libre.</translation>
        </message>
        <message numerus="yes">
            <source>%1 active connection(s). Whatever is idle for %2 s would lose its server.</source>
            <translation>
                <numerusform>%1 conexión activa. La que esté inactiva %2 s perdería su servidor.</numerusform>
                <numerusform>%1 conexiones activas. Las que estén inactivas %2 s perderían su servidor.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 inactive connection(s), closing in most cases, would stay up to %2 s.</source>
            <translation>
                <numerusform>%1 conexión inactiva, casi siempre cerrándose, quedaría hasta %2 s.</numerusform>
                <numerusform>%1 conexiones inactivas, casi siempre cerrándose, quedarían hasta %2 s.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Concerns %n masqueraded server(s).</source>
            <translation>
                <numerusform>Afecta a %n servidor enmascarado.</numerusform>
                <numerusform>Afecta a %n servidores enmascarados.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Concerns %n tunnelled server(s).</source>
            <translation>
                <numerusform>Afecta a %n servidor con túnel.</numerusform>
                <numerusform>Afecta a %n servidores con túnel.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing here: the director keeps the value but does not act on it.</source>
            <translation>Aquí nada: el director guarda el valor pero no actúa según él.</translation>
        </message>
        <message>
            <source>Not known without live numbers.</source>
            <translation>No se sabe sin números en vivo.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunableHistory</name>
        <message>
            <source>Today %1</source>
            <translation>Hoy %1</translation>
        </message>
        <message>
            <source>Not known without a connection to the helper.</source>
            <translation>No se sabe sin conexión con el asistente.</translation>
        </message>
        <message>
            <source>%1, %2: %3 to %4</source>
            <comment>time, who, old and new value</comment>
            <translation>%1, %2: de %3 a %4</translation>
        </message>
        <message>
            <source>The log has no change of it on %1.</source>
            <translation>El registro no tiene ningún cambio suyo en %1.</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Tunables</name>
        <message>
            <source>off</source>
            <translation>no</translation>
        </message>
        <message>
            <source>on</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>0-2</source>
            <translation>0-2</translation>
        </message>
        <message>
            <source>Where a client goes that uses its old port again.</source>
            <translation>Adónde va un cliente que usa de nuevo su puerto antiguo.</translation>
        </message>
        <message>
            <source>With 0 such a connection stays with its old server. With 1 it is scheduled anew once the old one has ended, with 2 also when it is half closed.</source>
            <translation>Con 0 esa conexión queda en su servidor. Con 1 se reparte de nuevo cuando la antigua terminó, con 2 también si está medio cerrada.</translation>
        </message>
        <message>
            <source>Good with 1: new servers get their share soon. Use 0 only for clients that must come back to the same server.</source>
            <translation>Bueno con 1: los servidores nuevos reciben pronto su parte. 0 solo para clientes que deben volver al mismo servidor.</translation>
        </message>
        <message>
            <source>Connections to a removed server end at once.</source>
            <translation>Las conexiones de un servidor quitado terminan al momento.</translation>
        </message>
        <message>
            <source>When a server is removed, its connections stay in the table until they time out, and their packets are dropped. With on, the entry ends at the next packet, and the client can connect again to another server.</source>
            <translation>Al quitar un servidor, sus conexiones quedan en la tabla hasta caducar y sus paquetes se descartan. Con «sí», la entrada termina con el paquete siguiente y el cliente puede conectarse a otro servidor.</translation>
        </message>
        <message>
            <source>Good with: health checks that remove servers. Not good with: checks that flap, as each short failure would cut connections.</source>
            <translation>Bueno con: comprobaciones que quitan servidores. Malo con: comprobaciones inestables, pues cada fallo breve cortaría conexiones.</translation>
        </message>
        <message>
            <source>A drained server also loses its remembered clients.</source>
            <translation>Un servidor vaciado pierde también sus clientes recordados.</translation>
        </message>
        <message>
            <source>A persistent service remembers the server of each client. With on, this memory ends when the weight of the server is 0.</source>
            <translation>Un servicio persistente recuerda el servidor de cada cliente. Con «sí», eso termina cuando el peso del servidor es 0.</translation>
        </message>
        <message>
            <source>Good for: maintenance that must not wait. Not good for: sessions that live on one server only.</source>
            <translation>Bueno para: mantenimiento que no puede esperar. Malo para: sesiones que viven en un solo servidor.</translation>
        </message>
        <message>
            <source>Without a cache server, clients go where they wanted.</source>
            <translation>Sin servidor de caché, los clientes van adonde querían.</translation>
        </message>
        <message>
            <source>For transparent caches behind a firewall mark: when no server can take a connection, it is passed on to its original address.</source>
            <translation>Para cachés transparentes tras una marca del cortafuegos: si ningún servidor puede tomar una conexión, pasa a su dirección original.</translation>
        </message>
        <message>
            <source>Accept a TCP connection that starts in the middle.</source>
            <translation>Aceptar una conexión TCP que empieza por la mitad.</translation>
        </message>
        <message>
            <source>With on, any TCP packet can start an entry, not only the first one of a connection.</source>
            <translation>Con «sí», cualquier paquete TCP puede crear una entrada, no solo el primero de una conexión.</translation>
        </message>
        <message>
            <source>Good after: a failover without connection sync. It makes scans easier to mistake for traffic.</source>
            <translation>Bueno tras: un relevo sin sincronizar conexiones. Hace más fácil confundir los barridos con tráfico.</translation>
        </message>
        <message>
            <source>Accept an SCTP association that starts in the middle.</source>
            <translation>Aceptar una asociación SCTP que empieza por la mitad.</translation>
        </message>
        <message>
            <source>With on, any SCTP packet can start an entry, not only INIT.</source>
            <translation>Con «sí», cualquier paquete SCTP puede crear una entrada, no solo INIT.</translation>
        </message>
        <message>
            <source>Keep kernel connection tracking for balanced traffic.</source>
            <translation>Mantener el seguimiento de conexiones del kernel para el tráfico repartido.</translation>
        </message>
        <message>
            <source>Lets firewall rules of the kernel see balanced connections.</source>
            <translation>Las reglas del cortafuegos del kernel ven las conexiones repartidas.</translation>
        </message>
        <message>
            <source>Look up the route again after Masq changed the source.</source>
            <translation>Buscar la ruta de nuevo tras cambiar el origen al enmascarar.</translation>
        </message>
        <message>
            <source>Replies of masqueraded servers get a route for their new source address.</source>
            <translation>Las respuestas de servidores enmascarados reciben una ruta para su nuevo origen.</translation>
        </message>
        <message>
            <source>Compute rates.</source>
            <translation>Calcular tasas.</translation>
        </message>
        <message>
            <source>With off, connections, packets and octets per second are no longer computed. The counters go on.</source>
            <translation>Con «no» ya no se calculan conexiones, paquetes y octetos por segundo. Los contadores siguen.</translation>
        </message>
        <message>
            <source>Drop half-open entries when memory is short.</source>
            <translation>Descartar entradas medio abiertas si falta memoria.</translation>
        </message>
        <message>
            <source>0 never, 1 when memory is short, 2 the same and now, 3 always. Drops random entries of connections that were never completed.</source>
            <translation>0 nunca, 1 si falta memoria, 2 lo mismo y ahora, 3 siempre. Descarta al azar entradas de conexiones que nunca se completaron.</translation>
        </message>
        <message>
            <source>Good against: floods of SYN from false addresses.</source>
            <translation>Bueno contra: avalanchas de SYN desde direcciones falsas.</translation>
        </message>
        <message>
            <source>Drop some packets to servers when memory is short.</source>
            <translation>Descartar algunos paquetes a servidores si falta memoria.</translation>
        </message>
        <message>
            <source>0 never, 1 when memory is short, 2 the same and now, 3 always. Drops some of the packets that would start a connection.</source>
            <translation>0 nunca, 1 si falta memoria, 2 lo mismo y ahora, 3 siempre. Descarta algunos paquetes que empezarían una conexión.</translation>
        </message>
        <message>
            <source>Good for: servers that answer slowly under load. With 3 it drops good clients too.</source>
            <translation>Bueno para: servidores que responden lentos con carga. Con 3 afecta también a clientes buenos.</translation>
        </message>
        <message>
            <source>Shorter TCP timeouts under attack.</source>
            <translation>Tiempos TCP más cortos bajo ataque.</translation>
        </message>
        <message>
            <source>0 never, 1 when memory is short, 2 the same and now, 3 always. Half-open connections leave the table sooner.</source>
            <translation>0 nunca, 1 si falta memoria, 2 lo mismo y ahora, 3 siempre. Las conexiones medio abiertas dejan antes la tabla.</translation>
        </message>
        <message>
            <source>Good against: floods of SYN. Slow clients may have to connect again.</source>
            <translation>Bueno contra: avalanchas de SYN. Los clientes lentos quizá deban conectarse otra vez.</translation>
        </message>
        <message>
            <source>packets</source>
            <translation>paquetes</translation>
        </message>
        <message>
            <source>With drop_packet 3, one packet in so many is dropped.</source>
            <translation>Con drop_packet 3, de cada tantos paquetes se descarta uno.</translation>
        </message>
        <message>
            <source>A lower number drops more of the packets that start a connection.</source>
            <translation>Un número menor descarta más paquetes que empiezan una conexión.</translation>
        </message>
        <message>
            <source>pages of 4 KiB</source>
            <translation>páginas de 4 KiB</translation>
        </message>
        <message>
            <source>Free memory below which automatic defence starts.</source>
            <translation>Memoria libre bajo la cual empieza la defensa automática.</translation>
        </message>
        <message>
            <source>drop_entry, drop_packet and secure_tcp with 1 or 2 compare the free memory of the machine with this number of pages.</source>
            <translation>drop_entry, drop_packet y secure_tcp con 1 o 2 comparan la memoria libre de la máquina con este número de páginas.</translation>
        </message>
        <message>
            <source>The backup does not answer while it is backup. Stops loops.</source>
            <translation>El respaldo no contesta mientras es respaldo. Evita bucles.</translation>
        </message>
        <message>
            <source>A director that only receives connection sync forwards nothing itself.</source>
            <translation>Un director que solo recibe sincronización no reenvía nada.</translation>
        </message>
        <message>
            <source>packet, period</source>
            <translation>paquete, período</translation>
        </message>
        <message>
            <source>First packet that is sent to the backup, then every n packets.</source>
            <translation>Primer paquete que se envía al respaldo, luego cada n paquetes.</translation>
        </message>
        <message>
            <source>The first number must be below the second; a period of 0 sends once.</source>
            <translation>El primer número debe ser menor que el segundo; un período de 0 envía una vez.</translation>
        </message>
        <message>
            <source>s, 0 is off</source>
            <translation>s, 0 es no</translation>
        </message>
        <message>
            <source>Send again only if the timer changed by more than this.</source>
            <translation>Enviar de nuevo solo si el tiempo cambió más que esto.</translation>
        </message>
        <message>
            <source>Keeps down repeated messages about the same connection.</source>
            <translation>Reduce los mensajes repetidos sobre la misma conexión.</translation>
        </message>
        <message>
            <source>How often a message is repeated.</source>
            <translation>Cuántas veces se repite un mensaje.</translation>
        </message>
        <message>
            <source>Repeats messages within the refresh period, 0 to 3 times.</source>
            <translation>Repite mensajes dentro del período, de 0 a 3 veces.</translation>
        </message>
        <message>
            <source>messages</source>
            <translation>mensajes</translation>
        </message>
        <message>
            <source>Messages that may wait before the oldest is dropped.</source>
            <translation>Mensajes que pueden esperar antes de descartar el más viejo.</translation>
        </message>
        <message>
            <source>More room survives a longer pause of the network.</source>
            <translation>Más sitio aguanta una pausa más larga de la red.</translation>
        </message>
        <message>
            <source>octets, 0 is the default</source>
            <translation>octetos, 0 es por defecto</translation>
        </message>
        <message>
            <source>Buffer of the sockets for sync messages.</source>
            <translation>Búfer de los sockets de sincronización.</translation>
        </message>
        <message>
            <source>0 takes the default of the system.</source>
            <translation>0 toma el valor del sistema.</translation>
        </message>
        <message>
            <source>1, 2, 4, 8 ...</source>
            <translation>1, 2, 4, 8 ...</translation>
        </message>
        <message>
            <source>Threads and UDP ports for sync messages.</source>
            <translation>Hilos y puertos UDP para los mensajes de sincronización.</translation>
        </message>
        <message>
            <source>Must be a power of two, and the same on both directors.</source>
            <translation>Debe ser una potencia de dos, e igual en ambos directores.</translation>
        </message>
        <message>
            <source>Send only what is remembered of clients.</source>
            <translation>Enviar solo lo recordado de los clientes.</translation>
        </message>
        <message>
            <source>With on, connections of persistent services are not sent, only their memory of clients.</source>
            <translation>Con «sí» no se envían las conexiones de servicios persistentes, solo sus clientes recordados.</translation>
        </message>
        <message>
            <source>0, 1</source>
            <translation>0, 1</translation>
        </message>
        <message>
            <source>Version of the messages that are sent.</source>
            <translation>Versión de los mensajes que se envían.</translation>
        </message>
        <message>
            <source>0 only for a backup with a kernel before 2.6.39.</source>
            <translation>0 solo para un respaldo con kernel anterior a 2.6.39.</translation>
        </message>
        <message>
            <source>1-2,147,483 s</source>
            <translation>1-2.147.483 s</translation>
        </message>
        <message>
            <source>Idle time of an established TCP connection.</source>
            <translation>Tiempo sin uso de una conexión TCP establecida.</translation>
        </message>
        <message>
            <source>An entry without packets leaves the table after this time. New values count from the next packet of a connection.</source>
            <translation>Una entrada sin paquetes deja la tabla tras este tiempo. Los valores nuevos cuentan desde el paquete siguiente de cada conexión.</translation>
        </message>
        <message>
            <source>Longer than the keepalive of clients and servers, else silent connections break.</source>
            <translation>Más largo que el keepalive de clientes y servidores; si no, las conexiones calladas se rompen.</translation>
        </message>
        <message>
            <source>Time kept after the first FIN.</source>
            <translation>Tiempo tras el primer FIN.</translation>
        </message>
        <message>
            <source>How long a closing TCP connection stays in the table.</source>
            <translation>Cuánto queda en la tabla una conexión TCP que se cierra.</translation>
        </message>
        <message>
            <source>Idle time of a UDP flow.</source>
            <translation>Tiempo sin uso de un flujo UDP.</translation>
        </message>
        <message>
            <source>Packets of one client port within this time go to the same server.</source>
            <translation>Los paquetes de un puerto de cliente dentro de este tiempo van al mismo servidor.</translation>
        </message>
        <message>
            <source>Schedule ICMP errors that belong to no connection.</source>
            <translation>Repartir errores ICMP que no son de ninguna conexión.</translation>
        </message>
        <message>
            <source>With on, an error about a tunnelled packet can reach the server that its packet would go to.</source>
            <translation>Con «sí», un error sobre un paquete con túnel puede llegar al servidor al que iría su paquete.</translation>
        </message>
        <message>
            <source>Tell servers about packets that belong to no connection.</source>
            <translation>Decir a los servidores qué paquetes no son de ninguna conexión.</translation>
        </message>
        <message>
            <source>With on, a masqueraded server that sends a packet of an unknown connection gets a port unreachable.</source>
            <translation>Con «sí», un servidor enmascarado que envía un paquete de una conexión desconocida recibe «puerto inalcanzable».</translation>
        </message>
        <message>
            <source>Honour path MTU discovery in tunnels.</source>
            <translation>Respetar el descubrimiento de MTU en túneles.</translation>
        </message>
        <message>
            <source>With on, clients learn of a packet that is too large for the tunnel. With off, it is sent in fragments.</source>
            <translation>Con «sí», los clientes saben de un paquete demasiado grande para el túnel. Con «no», va en fragmentos.</translation>
        </message>
        <message>
            <source>Leave tunnelled packets alone.</source>
            <translation>Dejar en paz los paquetes con túnel.</translation>
        </message>
        <message>
            <source>Packets that arrive in a tunnel are not scheduled.</source>
            <translation>Los paquetes que llegan en un túnel no se reparten.</translation>
        </message>
        <message>
            <source>off, on</source>
            <translation>no, sí</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>Conexiones</translation>
        </message>
        <message>
            <source>Under attack</source>
            <translation>Bajo ataque</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Sincronización</translation>
        </message>
        <message>
            <source>Timeouts</source>
            <translation>Tiempos límite</translation>
        </message>
        <message>
            <source>Packets</source>
            <translation>Paquetes</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunablesDelegate</name>
        <message>
            <source>%1, as ipvsadm --set</source>
            <comment>number of options</comment>
            <translation>%1, como ipvsadm --set</translation>
        </message>
        <message>
            <source>off</source>
            <translation>no</translation>
        </message>
        <message>
            <source>on</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>New value of %1</source>
            <translation>Valor nuevo de %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunablesModel</name>
        <message>
            <source>A timeout is 1 to 2,147,483 seconds.</source>
            <translation>Un tiempo límite es de 1 a 2.147.483 segundos.</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n option(s)</source>
            <translation>
                <numerusform>%1, %n opción</numerusform>
                <numerusform>%1, %n opciones</numerusform>
            </translation>
        </message>
        <message>
            <source>now %1</source>
            <translation>ahora %1</translation>
        </message>
        <message>
            <source>%1 in the draft</source>
            <translation>%1 en el borrador</translation>
        </message>
        <message>
            <source>default %1</source>
            <translation>por defecto %1</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>Opción</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>Actual</translation>
        </message>
        <message>
            <source>New</source>
            <comment>value of a switch in the draft</comment>
            <translation>Nuevo</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Por defecto</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Rango</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>Significado</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunablesView</name>
        <message>
            <source>Tunables</source>
            <translation>Ajustes del director</translation>
        </message>
        <message>
            <source>&lt;p&gt;The switches of the director, with the names of the kernel. Changes go into the draft and are applied together with those of Pools.&lt;/p&gt;&lt;p&gt;&lt;b&gt;F2&lt;/b&gt; edits the new value of the option, &lt;b&gt;Del&lt;/b&gt; goes back to the current one.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Los ajustes del director, con los nombres del kernel. Los cambios van al borrador y se aplican junto con los de los grupos.&lt;/p&gt;&lt;p&gt;&lt;b&gt;F2&lt;/b&gt; edita el valor nuevo de la opción, &lt;b&gt;Supr&lt;/b&gt; vuelve al actual.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Changed only</source>
            <translation>Solo cambiados</translation>
        </message>
        <message>
            <source>Name or meaning</source>
            <translation>Nombre o significado</translation>
        </message>
        <message>
            <source>Filter options by name or meaning</source>
            <translation>Filtrar opciones por nombre o significado</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Grupo</translation>
        </message>
        <message>
            <source>All</source>
            <comment>groups of options</comment>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Show only options that the draft changes or that are not at their default</source>
            <translation>Mostrar solo opciones que el borrador cambia o que no están por defecto</translation>
        </message>
        <message>
            <source>Copy as sysctl.conf</source>
            <translation>Copiar como sysctl.conf</translation>
        </message>
        <message>
            <source>Copy what differs from the defaults, for a director in the kernel</source>
            <translation>Copiar lo que difiere de lo normal, para un director en el kernel</translation>
        </message>
        <message>
            <source>Copied as sysctl.conf.</source>
            <translation>Copiado como sysctl.conf.</translation>
        </message>
        <message>
            <source>Options of the director</source>
            <translation>Opciones del director</translation>
        </message>
        <message>
            <source>Edit &amp;new value</source>
            <translation>Editar valor &amp;nuevo</translation>
        </message>
        <message>
            <source>Edit the new value of the option</source>
            <translation>Editar el valor nuevo de la opción</translation>
        </message>
        <message>
            <source>&amp;Back to current value</source>
            <translation>&amp;Volver al valor actual</translation>
        </message>
        <message>
            <source>Take the option out of the draft</source>
            <translation>Sacar la opción del borrador</translation>
        </message>
        <message>
            <source>Use the &amp;default</source>
            <translation>Usar el &amp;de por defecto</translation>
        </message>
        <message>
            <source>Set the option to its default</source>
            <translation>Poner la opción por defecto</translation>
        </message>
        <message numerus="yes">
            <source>%n option(s)</source>
            <translation>
                <numerusform>%n opción</numerusform>
                <numerusform>%n opciones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not at default</source>
            <translation>
                <numerusform>%n difiere de lo normal</numerusform>
                <numerusform>%n difieren de lo normal</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ValueField</name>
        <message numerus="yes">
            <source>%n values</source>
            <translation>
                <numerusform>%n valor</numerusform>
                <numerusform>%n valores</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::VersionCompare</name>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Diferencias</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <source>What the chosen version is compared with</source>
            <translation>Con qué se compara la versión elegida</translation>
        </message>
        <message>
            <source>With the one before</source>
            <translation>Con la anterior</translation>
        </message>
        <message>
            <source>With the live one</source>
            <translation>Con la que está en uso</translation>
        </message>
        <message>
            <source>With A as chosen</source>
            <translation>Con A como se eligió</translation>
        </message>
        <message>
            <source>Form of the differences</source>
            <translation>Forma de las diferencias</translation>
        </message>
        <message>
            <source>Sentences</source>
            <translation>Frases</translation>
        </message>
        <message>
            <source>Rule file</source>
            <translation>Archivo de reglas</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>Ambos</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <source>live</source>
            <translation>en uso</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 no se puede leer: %2</translation>
        </message>
        <message>
            <source>Reading %1.</source>
            <translation>Leyendo %1.</translation>
        </message>
        <message>
            <source>This is the oldest version that is kept. There is nothing before it to compare with.</source>
            <translation>Es la versión más antigua que se guarda. No hay nada anterior con que comparar.</translation>
        </message>
        <message>
            <source>Both versions have the same rules.</source>
            <translation>Ambas versiones tienen las mismas reglas.</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n diferencia</numerusform>
                <numerusform>%n diferencias</numerusform>
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
            <translation>Ir a %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::VirtualAddressField</name>
        <message>
            <source>Address on</source>
            <translation>Dirección en</translation>
        </message>
        <message>
            <source>Virtual address on this machine</source>
            <translation>Dirección virtual en esta máquina</translation>
        </message>
        <message>
            <source>Puts the virtual address on an interface of the director, at once. It is put back when the helper starts again.</source>
            <translation>Pone la dirección virtual en una interfaz del director, al momento. Vuelve a ponerse cuando el ayudante arranca de nuevo.</translation>
        </message>
        <message>
            <source>Interface of the virtual address</source>
            <translation>Interfaz de la dirección virtual</translation>
        </message>
        <message>
            <source>Not known.</source>
            <translation>No se sabe.</translation>
        </message>
        <message>
            <source>Apply the service first.</source>
            <translation>Aplique antes el servicio.</translation>
        </message>
        <message>
            <source>Put there by somebody else; VipDeck does not touch it.</source>
            <translation>La puso otro; VipDeck no la toca.</translation>
        </message>
        <message>
            <source>%1 is on %2</source>
            <translation>%1 está en %2</translation>
        </message>
        <message>
            <source>%1 was taken off</source>
            <translation>%1 fue quitada</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::WeightBar</name>
        <message>
            <source>Click or drag to set the weight</source>
            <translation>Pulse o arrastre para fijar el peso</translation>
        </message>
    </context>
</TS>
