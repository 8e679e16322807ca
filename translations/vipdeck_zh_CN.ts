<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
    <context>
        <name>vipdeck::AddDirectorDialog</name>
        <message>
            <source>Connect when the console starts</source>
            <translation>控制台启动时连接</translation>
        </message>
        <message>
            <source>Add director</source>
            <translation>添加调度器</translation>
        </message>
        <message>
            <source>A director on another machine, by ssh</source>
            <translation>另一台机器上的调度器，通过 ssh</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>主机</translation>
        </message>
        <message>
            <source>lb-paris-1 or admin@192.0.2.1</source>
            <translation>lb-paris-1 或 admin@192.0.2.1</translation>
        </message>
        <message>
            <source>As after "ssh": your configuration, keys and agent are used. What ssh asks is shown in a window.</source>
            <translation>与“ssh”后面的写法相同：使用您的配置、密钥和代理。ssh 的提问会在窗口中显示。</translation>
        </message>
        <message>
            <source>Options of ssh</source>
            <translation>ssh 选项</translation>
        </message>
        <message>
            <source>Besides those of your configuration.</source>
            <translation>在您的配置之外附加。</translation>
        </message>
        <message>
            <source>Command there</source>
            <translation>对方的命令</translation>
        </message>
        <message>
            <source>Only when the program is at an unusual place.</source>
            <translation>仅当程序位于不寻常的位置时填写。</translation>
        </message>
        <message>
            <source>&amp;Test connection</source>
            <translation>测试连接(&amp;T)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Edit director</source>
            <translation>编辑调度器</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Another host is another director: add it.</source>
            <translation>另一台主机就是另一个调度器：请添加它。</translation>
        </message>
        <message>
            <source>%1 is in the list already.</source>
            <translation>%1 已在列表中。</translation>
        </message>
        <message>
            <source>%1 is not an option of ssh: they begin with a dash.</source>
            <translation>%1 不是 ssh 的选项：选项以短横线开头。</translation>
        </message>
        <message>
            <source>Asking %1.</source>
            <translation>正在询问 %1。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::AddServersDialog</name>
        <message>
            <source>Add real servers</source>
            <translation>添加真实服务器</translation>
        </message>
        <message numerus="yes">
            <source>Add %n server(s) at once?</source>
            <translation>
                <numerusform>一次添加 %n 台服务器？</numerusform>
            </translation>
        </message>
        <message>
            <source>One Undo takes them all out of the draft again.</source>
            <translation>一次撤销即可将它们全部移出草稿。</translation>
        </message>
        <message numerus="yes">
            <source>Add %n server(s)</source>
            <translation>
                <numerusform>添加 %n 台服务器</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>add %n server(s) to no pool</source>
            <translation>
                <numerusform>添加 %n 台不属于任何池的服务器</numerusform>
            </translation>
        </message>
        <message>
            <source>Not added</source>
            <translation>未添加</translation>
        </message>
        <message>
            <source>The servers were not added to the draft: %1.</source>
            <translation>服务器没有加入草稿：%1。</translation>
        </message>
        <message>
            <source>Add real servers - %1</source>
            <translation>添加真实服务器 - %1</translation>
        </message>
        <message>
            <source>same</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>the virtual addresses of mark %1</source>
            <translation>标记 %1 的虚拟地址</translation>
        </message>
        <message>
            <source>After Apply the helper raises the weight every few seconds, also when this window is closed</source>
            <translation>应用后，助手每隔几秒提高权重，即使此窗口已关闭</translation>
        </message>
        <message>
            <source>Only a connected director can raise weights by itself.</source>
            <translation>只有已连接的调度器才能自行提高权重。</translation>
        </message>
        <message>
            <source>Servers in no pool have no weight.</source>
            <translation>不在池中的服务器没有权重。</translation>
        </message>
        <message>
            <source>A limit is a number of connections; empty means none.</source>
            <translation>限值是连接数；留空表示不限。</translation>
        </message>
        <message>
            <source>The lower limit is above the upper one.</source>
            <translation>下限高于上限。</translation>
        </message>
        <message>
            <source>%1 is not a weight. Weights go from 0 to 65535.</source>
            <translation>%1 不是权重。权重范围是 0 到 65535。</translation>
        </message>
        <message>
            <source>%1 is not a port. Ports go from 1 to 65535.</source>
            <translation>%1 不是端口。端口范围是 1 到 65535。</translation>
        </message>
        <message>
            <source>%1 delivers packets as they came: the port stays %2.</source>
            <translation>%1 按原样转发数据包：端口保持 %2。</translation>
        </message>
        <message>
            <source>Packets arrive as they came, so the port stays %1.</source>
            <translation>数据包原样到达，因此端口仍为 %1。</translation>
        </message>
        <message>
            <source>Only Tunnel crosses address families.</source>
            <translation>只有隧道可以跨地址族。</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n 个新增</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n already there</source>
            <translation>
                <numerusform>%n 个已存在</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with problems</source>
            <translation>
                <numerusform>%n 个有问题</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) have problems and are left out</source>
            <translation>
                <numerusform>%n 行有问题，已略过</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Add %n to draft</source>
            <translation>
                <numerusform>将 %n 个加入草稿(&amp;A)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>以及另外 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>then weight %1</source>
            <translation>然后权重 %1</translation>
        </message>
        <message>
            <source>no command: ipvsadm knows only servers of a service</source>
            <translation>没有命令：ipvsadm 只认识服务中的服务器</translation>
        </message>
        <message>
            <source>Import a list of servers</source>
            <translation>导入服务器列表</translation>
        </message>
        <message>
            <source>Not imported</source>
            <translation>未导入</translation>
        </message>
        <message>
            <source>%1 is larger than 4 MiB.</source>
            <translation>%1 大于 4 MiB。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Ser&amp;vers</source>
            <translation>服务器(&amp;V)</translation>
        </message>
        <message>
            <source>Ser&amp;vice</source>
            <translation>服务(&amp;V)</translation>
        </message>
        <message>
            <source>Not in a pool. Add a service</source>
            <translation>不在任何池中。添加服务</translation>
        </message>
        <message>
            <source>&amp;Import file</source>
            <translation>导入文件(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Paste list</source>
            <translation>粘贴列表(&amp;P)</translation>
        </message>
        <message>
            <source>From Ser&amp;vers</source>
            <translation>来自服务器面板(&amp;V)</translation>
        </message>
        <message>
            <source>%1   %2</source>
            <comment>name, address</comment>
            <translation>%1   %2</translation>
        </message>
        <message>
            <source>Ranges, networks, names, CSV, ipvsadm lines</source>
            <translation>范围、网段、名称、CSV、ipvsadm 行</translation>
        </message>
        <message>
            <source>Port of each server</source>
            <translation>每台服务器的端口</translation>
        </message>
        <message>
            <source>Weight of each server</source>
            <translation>每台服务器的权重</translation>
        </message>
        <message>
            <source>Upper limit of connections</source>
            <translation>连接数上限</translation>
        </message>
        <message>
            <source>Lower limit of connections</source>
            <translation>连接数下限</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Po&amp;rt</source>
            <translation>端口(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Weight</source>
            <translation>权重(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Limits</source>
            <translation>限值(&amp;L)</translation>
        </message>
        <message>
            <source>Over the upper limit, a server gets no new connections until it falls below the lower one.</source>
            <translation>超过上限后，服务器在降到下限以下之前不再接收新连接。</translation>
        </message>
        <message>
            <source>Start &amp;gently: raise the weight from</source>
            <translation>平缓启动(&amp;G)：权重起始值</translation>
        </message>
        <message>
            <source>Weight at which the servers start</source>
            <translation>服务器的起始权重</translation>
        </message>
        <message>
            <source> min</source>
            <translation> 分钟</translation>
        </message>
        <message>
            <source>Minutes until the servers have their whole weight</source>
            <translation>服务器达到全部权重所需的分钟数</translation>
        </message>
        <message>
            <source>over</source>
            <comment>raise the weight from 10 over 2 min</comment>
            <translation>历时</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Problems &amp;only</source>
            <translation>仅显示问题(&amp;O)</translation>
        </message>
        <message>
            <source>Lines that are left out, and servers that did not answer the test</source>
            <translation>被略过的行，以及未通过测试的服务器</translation>
        </message>
        <message>
            <source>Servers that will be added</source>
            <translation>将要添加的服务器</translation>
        </message>
        <message>
            <source>&amp;Run the doctor on each server before Apply</source>
            <translation>应用前对每台服务器运行诊断(&amp;R)</translation>
        </message>
        <message>
            <source>Shows what keeps a server from working before it joins the pool</source>
            <translation>在服务器加入池之前显示妨碍其工作的问题</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::AppearancePage</name>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Rows of Pools</source>
            <translation>池的行</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>普通</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>紧凑</translation>
        </message>
        <message>
            <source>Also in the View menu.</source>
            <translation>也在“视图”菜单中。</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Patterns</source>
            <translation>图案</translation>
        </message>
        <message>
            <source>Dashed lines and hatched areas tell series apart besides their colours</source>
            <translation>除颜色外还用虚线和斜线区域区分各序列</translation>
        </message>
        <message>
            <source>Some pairs of colours look nearly alike to people who see few of them.</source>
            <translation>有些颜色对色觉异常者几乎一样。</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Takes effect at the next start.</source>
            <translation>下次启动时生效。</translation>
        </message>
        <message>
            <source>Numbers and dates</source>
            <translation>数字和日期</translation>
        </message>
        <message>
            <source>As the language</source>
            <translation>跟随语言</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ApplyComparison</name>
        <message>
            <source>too early</source>
            <translation>为时尚早</translation>
        </message>
        <message>
            <source>as before</source>
            <translation>与之前相同</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <comment>servers</comment>
            <translation>
                <numerusform>另有 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer</source>
            <comment>servers</comment>
            <translation>
                <numerusform>少 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>more</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>less</source>
            <translation>更少</translation>
        </message>
        <message>
            <source>%1 times</source>
            <translation>%1 倍</translation>
        </message>
        <message>
            <source>%1% more</source>
            <translation>多 %1%</translation>
        </message>
        <message>
            <source>%1% less</source>
            <translation>少 %1%</translation>
        </message>
        <message>
            <source>New connections per s</source>
            <translation>每秒新连接</translation>
        </message>
        <message>
            <source>Active connections</source>
            <translation>活动连接</translation>
        </message>
        <message>
            <source>Dropped packets per s</source>
            <translation>每秒丢包</translation>
        </message>
        <message>
            <source>Servers not down</source>
            <translation>未宕机的服务器</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ApplySettings</name>
        <message numerus="yes">
            <source>Look first: %n active connection(s) would end at once.</source>
            <translation>
                <numerusform>请先查看：%n 个活动连接会立即结束。</numerusform>
            </translation>
        </message>
        <message>
            <source>Say why and name a ticket: nothing is applied without.</source>
            <translation>请说明原因并填写工单：否则不应用任何更改。</translation>
        </message>
        <message>
            <source>Say why: nothing is applied without a comment.</source>
            <translation>请说明原因：没有注释就不会应用任何更改。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ApplyingPage</name>
        <message>
            <source>Applying and safety</source>
            <translation>应用与安全</translation>
        </message>
        <message>
            <source>When you apply</source>
            <translation>应用时</translation>
        </message>
        <message>
            <source>Removing and draining</source>
            <translation>移除与排空</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Revert unless I keep the change within</source>
            <translation>若未在此时间内保留更改则还原：</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>秒</translation>
        </message>
        <message>
            <source>If this window loses its connection, the director reverts on its own.</source>
            <translation>如果此窗口失去连接，调度器会自行还原。</translation>
        </message>
        <message>
            <source>Revert at once if</source>
            <translation>出现以下情况立即还原</translation>
        </message>
        <message>
            <source>resets and repeated attempts grow by more than</source>
            <translation>重置和重复尝试增长超过</translation>
        </message>
        <message>
            <source>Growth</source>
            <translation>增长</translation>
        </message>
        <message>
            <source>times</source>
            <translation>倍</translation>
        </message>
        <message>
            <source>times for</source>
            <translation>倍，持续</translation>
        </message>
        <message>
            <source>Duration of the growth</source>
            <translation>增长持续时间</translation>
        </message>
        <message>
            <source>While a change waits to be kept: TCP resets of connections that were opening or open, and opening packets that came again, against the minute before.</source>
            <translation>更改等待保留期间：正在建立或已建立连接的 TCP 重置，以及重复的建立报文，与之前一分钟相比。</translation>
        </message>
        <message>
            <source>Fewer servers up</source>
            <translation>可用服务器减少</translation>
        </message>
        <message>
            <source>fewer servers are up than before</source>
            <translation>可用服务器比之前少</translation>
        </message>
        <message>
            <source>Masq servers that answered clients before and do not now. Servers that the change drains or removes do not count.</source>
            <translation>之前应答客户端而现在不应答的 Masq 服务器。更改所排空或移除的服务器不计。</translation>
        </message>
        <message>
            <source>Ask for</source>
            <translation>要求填写</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Comment and ticket</source>
            <translation>注释和工单</translation>
        </message>
        <message>
            <source>Kept in History and Log. The director refuses changes without, also from the command line.</source>
            <translation>保存在历史和日志中。导向器拒绝没有它的更改，命令行也一样。</translation>
        </message>
        <message>
            <source>Second person</source>
            <translation>第二人</translation>
        </message>
        <message>
            <source>Another member of</source>
            <translation>以下组的另一名成员</translation>
        </message>
        <message>
            <source>must agree to changes</source>
            <translation>必须同意更改</translation>
        </message>
        <message>
            <source>A group of the director's machine. Empty: one person is enough.</source>
            <translation>导向器所在机器上的一个组。留空：一人即可。</translation>
        </message>
        <message>
            <source>Drain time limit</source>
            <translation>排空时限</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>min, then remove the server even if connections are left</source>
            <translation>分钟，之后即使仍有连接也移除服务器</translation>
        </message>
        <message>
            <source>Ask first when</source>
            <translation>先询问，当</translation>
        </message>
        <message>
            <source>a change cuts more than</source>
            <translation>一次更改切断超过</translation>
        </message>
        <message>
            <source>active connections</source>
            <translation>个活动连接</translation>
        </message>
        <message>
            <source>never</source>
            <translation>从不</translation>
        </message>
        <message>
            <source>Rule file</source>
            <translation>规则文件</translation>
        </message>
        <message>
            <source>Write after each kept change to</source>
            <translation>每次保留更改后写入</translation>
        </message>
        <message>
            <source>On the director's machine, for example /etc/vipdeck/lb.rules. Empty: no file is written.</source>
            <translation>在导向器的机器上，例如 /etc/vipdeck/lb.rules。留空：不写文件。</translation>
        </message>
        <message>
            <source>Start of machine</source>
            <translation>机器启动</translation>
        </message>
        <message>
            <source>Last kept version</source>
            <translation>最后保留的版本</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>空</translation>
        </message>
        <message>
            <source>Outside changes</source>
            <translation>外部更改</translation>
        </message>
        <message>
            <source>Keep as a version and tell me</source>
            <translation>保留为版本并告知我</translation>
        </message>
        <message>
            <source>Keep as a version</source>
            <translation>保留为版本</translation>
        </message>
        <message>
            <source>Changes made with ipvsadm while VipDeck runs.</source>
            <translation>VipDeck 运行期间用 ipvsadm 所做的更改。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::BoardDropTarget</name>
        <message>
            <source>Live rules are read only. Switch to Draft.</source>
            <translation>生效规则是只读的。请切换到草稿。</translation>
        </message>
        <message>
            <source>Drop to add here</source>
            <translation>放到这里即可添加</translation>
        </message>
        <message>
            <source>Add here</source>
            <translation>在此添加</translation>
        </message>
        <message>
            <source>This cannot be dropped here</source>
            <translation>不能放在这里</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::BoardModel</name>
        <message>
            <source>state not known</source>
            <translation>状态未知</translation>
        </message>
        <message>
            <source>up</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>draining</source>
            <translation>排空中</translation>
        </message>
        <message>
            <source>down</source>
            <translation>故障</translation>
        </message>
        <message>
            <source>over limit</source>
            <translation>超限</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>added in draft</source>
            <translation>草稿中新增</translation>
        </message>
        <message>
            <source>removed in draft</source>
            <translation>草稿中移除</translation>
        </message>
        <message>
            <source>changed in draft</source>
            <translation>草稿中更改</translation>
        </message>
        <message>
            <source>%1 percent</source>
            <translation>百分之 %1</translation>
        </message>
        <message>
            <source>%1 port %2</source>
            <translation>%1 端口 %2</translation>
        </message>
        <message>
            <source>weight %1</source>
            <translation>权重 %1</translation>
        </message>
        <message>
            <source>was %1</source>
            <translation>原为 %1</translation>
        </message>
        <message>
            <source>%1 active</source>
            <translation>%1 个活动</translation>
        </message>
        <message>
            <source>%1 of new connections</source>
            <translation>新连接的 %1</translation>
        </message>
        <message>
            <source>expected %1</source>
            <translation>预期 %1</translation>
        </message>
        <message>
            <source>waits to be kept</source>
            <translation>等待保留</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Service %1</source>
            <translation>服务 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n 台服务器</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n down</source>
            <translation>
                <numerusform>%n 台故障</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Drop to add %n server(s)</source>
            <translation>
                <numerusform>放下以添加 %n 台服务器</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, port becomes %2</source>
            <translation>%1，端口变为 %2</translation>
        </message>
        <message>
            <source>Live is read only, switch to Draft</source>
            <translation>生效规则只读，请切换到草稿</translation>
        </message>
        <message>
            <source>Director is read only</source>
            <translation>该调度器只读</translation>
        </message>
        <message>
            <source>There are no servers in this drag</source>
            <translation>没有拖动任何服务器</translation>
        </message>
        <message>
            <source>%1 is no longer there</source>
            <translation>%1 已不存在</translation>
        </message>
        <message>
            <source>Already in this service</source>
            <translation>已在此服务中</translation>
        </message>
        <message>
            <source>Not in a pool already</source>
            <translation>本来就不在池中</translation>
        </message>
        <message>
            <source>Drop to take out of the pool</source>
            <translation>放下以移出池</translation>
        </message>
        <message>
            <source>Remove from the pool</source>
            <translation>从池中移除</translation>
        </message>
        <message>
            <source>Drained first, removed when empty</source>
            <translation>先排空，空闲后移除</translation>
        </message>
        <message>
            <source>Drop to change the order</source>
            <translation>放下以更改顺序</translation>
        </message>
        <message>
            <source>Change the order</source>
            <translation>更改顺序</translation>
        </message>
        <message>
            <source>On this board only, not in the rules</source>
            <translation>仅在此面板上，不影响规则</translation>
        </message>
        <message>
            <source>Add to %1</source>
            <translation>添加到 %1</translation>
        </message>
        <message>
            <source>%1, weight %2</source>
            <translation>%1，权重 %2</translation>
        </message>
        <message>
            <source>Copy to %1</source>
            <translation>复制到 %1</translation>
        </message>
        <message>
            <source>They stay where they are too</source>
            <translation>它们也留在原处</translation>
        </message>
        <message>
            <source>Also stays in %1</source>
            <translation>也留在 %1</translation>
        </message>
        <message>
            <source>Move to %1</source>
            <translation>移动到 %1</translation>
        </message>
        <message>
            <source>Drained where they are, then removed there</source>
            <translation>先在原处排空，然后移除</translation>
        </message>
        <message>
            <source>Drained in %1, then removed there</source>
            <translation>在 %1 中排空，然后移除</translation>
        </message>
        <message>
            <source>add servers to %1</source>
            <translation>向 %1 添加服务器</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::BoardText</name>
        <message>
            <source>mark %1</source>
            <translation>标记 %1</translation>
        </message>
        <message>
            <source>It takes connections after Apply.</source>
            <translation>应用后开始接收连接。</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::BoardView</name>
        <message>
            <source>Pools</source>
            <translation>池</translation>
        </message>
        <message>
            <source>Unfold (Right)</source>
            <translation>展开（右键）</translation>
        </message>
        <message>
            <source>Fold (Left)</source>
            <translation>折叠（左键）</translation>
        </message>
        <message>
            <source>Row %1 of %2</source>
            <translation>第 %1 行，共 %2 行</translation>
        </message>
        <message>
            <source>1 server</source>
            <translation>1 台服务器</translation>
        </message>
        <message numerus="yes">
            <source>%n servers</source>
            <translation>
                <numerusform>%n 台服务器</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cut. Paste on a service to move.</source>
            <translation>已剪切 %1。粘贴到服务上即可移动。</translation>
        </message>
        <message>
            <source>%1 copied. Paste on a service to add.</source>
            <translation>已复制 %1。粘贴到服务上即可添加。</translation>
        </message>
        <message>
            <source>No servers. Drag some here or press Ctrl+Shift+N.</source>
            <translation>没有服务器。拖一些到这里，或按 Ctrl+Shift+N。</translation>
        </message>
        <message>
            <source>Show all %1</source>
            <translation>显示全部 %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChangeDescription</name>
        <message>
            <source>Starts gently: from weight %1 up to %2 within %3 s.</source>
            <translation>平缓启动：在 %3 秒内权重从 %1 升到 %2。</translation>
        </message>
        <message>
            <source>Move %1 to %2, port %3, weight %4.</source>
            <translation>将 %1 移动到 %2，端口 %3，权重 %4。</translation>
        </message>
        <message numerus="yes">
            <source>Drained in %1. Its %Ln connection(s) may finish first.</source>
            <translation>
                <numerusform>在 %1 中排空。它的 %Ln 个连接可以先结束。</numerusform>
            </translation>
        </message>
        <message>
            <source>Drained in %1. Its connections may finish first.</source>
            <translation>在 %1 中排空。它的连接可以先结束。</translation>
        </message>
        <message numerus="yes">
            <source>Removing %1 cuts %Ln active connection(s).</source>
            <translation>
                <numerusform>移除 %1 会切断 %Ln 个活动连接。</numerusform>
            </translation>
        </message>
        <message>
            <source>It is draining. Keep it until it is empty?</source>
            <translation>它正在排空。保留到空闲为止吗？</translation>
        </message>
        <message>
            <source>Drain it instead? It takes no new ones and leaves when empty.</source>
            <translation>改为排空吗？它不再接收新连接，空闲后离开。</translation>
        </message>
        <message>
            <source>Clients of this service get no answer any more.</source>
            <translation>此服务的客户端将得不到应答。</translation>
        </message>
        <message>
            <source>%1%</source>
            <comment>percent</comment>
            <translation>%1%</translation>
        </message>
        <message>
            <source>Expected share goes from %1 to %2</source>
            <translation>预期份额从 %1 变为 %2</translation>
        </message>
        <message numerus="yes">
            <source>%1, because %n server(s) leave this pool.</source>
            <translation>
                <numerusform>%1，因为 %n 台服务器离开此池。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, because %n server(s) join this pool.</source>
            <translation>
                <numerusform>%1，因为 %n 台服务器加入此池。</numerusform>
            </translation>
        </message>
        <message>
            <source>the virtual addresses of mark %1</source>
            <translation>标记 %1 的虚拟地址</translation>
        </message>
        <message>
            <source>Forwarding changes from %1 to %2.</source>
            <translation>转发方式从 %1 变为 %2。</translation>
        </message>
        <message>
            <source>The server needs %1 on a loopback interface.</source>
            <translation>服务器需要在回环接口上配置 %1。</translation>
        </message>
        <message>
            <source>The server needs a tunnel device and %1 on it.</source>
            <translation>服务器需要一个隧道设备并在其上配置 %1。</translation>
        </message>
        <message>
            <source>Replies of the server must come back through this director.</source>
            <translation>服务器的应答必须经此调度器返回。</translation>
        </message>
        <message>
            <source>The server must run on this director.</source>
            <translation>服务器必须运行在此调度器上。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChangeSentences</name>
        <message>
            <source>%1 (%2)</source>
            <comment>server name, address</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1 s %2</source>
            <comment>persistence: seconds, client network</comment>
            <translation>%1 秒 %2</translation>
        </message>
        <message>
            <source>Keeps each client on one server for %1.</source>
            <translation>让每个客户端在 %1 内固定在一台服务器。</translation>
        </message>
        <message>
            <source>Clients are told apart by their SIP Call-ID.</source>
            <translation>按 SIP Call-ID 区分客户端。</translation>
        </message>
        <message>
            <source>Chooses again for every packet.</source>
            <translation>为每个数据包重新选择。</translation>
        </message>
        <message>
            <source>Add service %1, %2.</source>
            <translation>添加服务 %1，%2。</translation>
        </message>
        <message>
            <source>Add service %1 (%2), %3.</source>
            <translation>添加服务 %1（%2），%3。</translation>
        </message>
        <message numerus="yes">
            <source>Remove service %1 with its %n server(s).</source>
            <translation>
                <numerusform>移除服务 %1 及其 %n 台服务器。</numerusform>
            </translation>
        </message>
        <message>
            <source>Add %1, %2, weight %3.</source>
            <translation>添加 %1，%2，权重 %3。</translation>
        </message>
        <message>
            <source>Remove %1.</source>
            <translation>移除 %1。</translation>
        </message>
        <message>
            <source>Remove all services.</source>
            <translation>移除所有服务。</translation>
        </message>
        <message>
            <source>Set timeouts: TCP %1 s, after FIN %2 s, UDP %3 s.</source>
            <translation>设置超时：TCP %1 秒，FIN 之后 %2 秒，UDP %3 秒。</translation>
        </message>
        <message>
            <source>Start sending connection sync on %1.</source>
            <translation>开始在 %1 上发送连接同步。</translation>
        </message>
        <message>
            <source>Start receiving connection sync on %1.</source>
            <translation>开始在 %1 上接收连接同步。</translation>
        </message>
        <message>
            <source>Stop sending connection sync.</source>
            <translation>停止发送连接同步。</translation>
        </message>
        <message>
            <source>Stop receiving connection sync.</source>
            <translation>停止接收连接同步。</translation>
        </message>
        <message>
            <source>Name %1 "%2".</source>
            <translation>将 %1 命名为“%2”。</translation>
        </message>
        <message>
            <source>Know %1 as a server.</source>
            <translation>记住服务器 %1。</translation>
        </message>
        <message>
            <source>Forget %1.</source>
            <translation>忘记 %1。</translation>
        </message>
        <message>
            <source>Set %1 from %2 to %3.</source>
            <comment>name of a switch, old and new value</comment>
            <translation>将 %1 从 %2 改为 %3。</translation>
        </message>
        <message>
            <source>Change %1.</source>
            <translation>更改 %1。</translation>
        </message>
        <message>
            <source>scheduler %1 to %2</source>
            <translation>调度算法从 %1 改为 %2</translation>
        </message>
        <message>
            <source>scheduler options</source>
            <translation>调度算法选项</translation>
        </message>
        <message>
            <source>persistence on, %1</source>
            <translation>启用持久性，%1</translation>
        </message>
        <message>
            <source>persistence off</source>
            <translation>关闭持久性</translation>
        </message>
        <message>
            <source>persistence %1 to %2</source>
            <translation>持久性从 %1 改为 %2</translation>
        </message>
        <message>
            <source>no persistence engine</source>
            <translation>不用持久性引擎</translation>
        </message>
        <message>
            <source>persistence engine sip</source>
            <translation>持久性引擎 sip</translation>
        </message>
        <message>
            <source>one-packet on</source>
            <translation>启用单包</translation>
        </message>
        <message>
            <source>one-packet off</source>
            <translation>关闭单包</translation>
        </message>
        <message>
            <source>Change %1: %2.</source>
            <translation>更改 %1：%2。</translation>
        </message>
        <message>
            <source>Drain %1.</source>
            <translation>排空 %1。</translation>
        </message>
        <message>
            <source>Take %1 back with weight %2.</source>
            <translation>以权重 %2 恢复 %1。</translation>
        </message>
        <message>
            <source>Set weight of %1 from %2 to %3.</source>
            <translation>将 %1 的权重从 %2 改为 %3。</translation>
        </message>
        <message>
            <source>weight %1 to %2</source>
            <translation>权重从 %1 改为 %2</translation>
        </message>
        <message>
            <source>forwarding %1 to %2</source>
            <translation>转发从 %1 改为 %2</translation>
        </message>
        <message>
            <source>tunnel options</source>
            <translation>隧道选项</translation>
        </message>
        <message>
            <source>upper limit %1 to %2</source>
            <translation>上限从 %1 改为 %2</translation>
        </message>
        <message>
            <source>lower limit %1 to %2</source>
            <translation>下限从 %1 改为 %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartCard</name>
        <message>
            <source>Chart of %1</source>
            <translation>%1 的图表</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>尚无数据</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartExport</name>
        <message>
            <source>%1 ends with none of .png, .svg and .csv.</source>
            <translation>%1 的扩展名不是 .png、.svg 或 .csv。</translation>
        </message>
        <message>
            <source>The picture could not be written as PNG.</source>
            <translation>图片无法写成 PNG。</translation>
        </message>
        <message>
            <source>%1 could not be written: %2.</source>
            <translation>无法写入 %1：%2。</translation>
        </message>
        <message>
            <source>Export chart</source>
            <translation>导出图表</translation>
        </message>
        <message>
            <source>Chart saved to %1.</source>
            <translation>图表已保存到 %1。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartFrame</name>
        <message>
            <source>others</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>in</source>
            <comment>traffic</comment>
            <translation>入</translation>
        </message>
        <message>
            <source>out</source>
            <comment>traffic</comment>
            <translation>出</translation>
        </message>
        <message>
            <source>Active connections</source>
            <translation>活动连接</translation>
        </message>
        <message>
            <source>New connections/s</source>
            <translation>新连接/秒</translation>
        </message>
        <message>
            <source>Packets/s</source>
            <translation>数据包/秒</translation>
        </message>
        <message>
            <source>Bits/s in</source>
            <translation>入站比特/秒</translation>
        </message>
        <message>
            <source>Bits/s out</source>
            <translation>出站比特/秒</translation>
        </message>
        <message>
            <source>conn/s</source>
            <translation>连接/秒</translation>
        </message>
        <message>
            <source>active</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>packets/s</source>
            <translation>包/秒</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartHeader</name>
        <message>
            <source>Live chart</source>
            <translation>实时图表</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Stacked</source>
            <translation>堆叠</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>折线</translation>
        </message>
        <message>
            <source>Freeze the picture (P). Data keeps coming.</source>
            <translation>冻结画面（P）。数据仍在接收。</translation>
        </message>
        <message>
            <source>Export the chart, or show it as a table</source>
            <translation>导出图表，或以表格显示</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartLegend</name>
        <message>
            <source>Legend</source>
            <translation>图例</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartPane</name>
        <message>
            <source>Live chart</source>
            <translation>实时图表</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>以表格显示</translation>
        </message>
        <message>
            <source>Stacked</source>
            <translation>堆叠</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>折线</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>尚无数据</translation>
        </message>
        <message>
            <source>No live data. %1</source>
            <translation>没有实时数据。%1</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n 秒</numerusform>
            </translation>
        </message>
        <message>
            <source>1 minute</source>
            <translation>1 分钟</translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2, total %3, highest %4 %5</source>
            <translation>%1，%2，合计 %3，最高 %4 %5</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartPlot</name>
        <message>
            <source>No data since %1</source>
            <translation>自 %1 起没有数据</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>尚无数据</translation>
        </message>
        <message>
            <source>No live data</source>
            <translation>没有实时数据</translation>
        </message>
        <message>
            <source>%1   total %2</source>
            <translation>%1   合计 %2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartTableModel</name>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>发生了什么</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartsView</name>
        <message>
            <source>&amp;Pause charts</source>
            <translation>暂停图表(&amp;P)</translation>
        </message>
        <message>
            <source>Freeze the pictures; data keeps coming</source>
            <translation>冻结画面；数据仍在接收</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>放大(&amp;I)</translation>
        </message>
        <message>
            <source>Show less time in all charts, around the cursor</source>
            <translation>在所有图表中围绕光标显示更短的时间</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>缩小(&amp;O)</translation>
        </message>
        <message>
            <source>Show more time in all charts</source>
            <translation>在所有图表中显示更长的时间</translation>
        </message>
        <message>
            <source>&amp;Back to now</source>
            <translation>回到现在(&amp;B)</translation>
        </message>
        <message>
            <source>Show the whole range up to now</source>
            <translation>显示到现在为止的整个时间范围</translation>
        </message>
        <message>
            <source>Show as &amp;table</source>
            <translation>以表格显示(&amp;T)</translation>
        </message>
        <message>
            <source>The numbers of the chosen chart as a table</source>
            <translation>以表格列出所选图表的数值</translation>
        </message>
        <message>
            <source>Export charts as PNG...</source>
            <translation>将图表导出为 PNG...</translation>
        </message>
        <message>
            <source>Export charts as SVG...</source>
            <translation>将图表导出为 SVG...</translation>
        </message>
        <message>
            <source>Export charts as CSV...</source>
            <translation>将图表导出为 CSV...</translation>
        </message>
        <message>
            <source>Save what is shown as a picture</source>
            <translation>将所显示的内容保存为图片</translation>
        </message>
        <message>
            <source>Save the numbers of all charts</source>
            <translation>保存所有图表的数值</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message numerus="yes">
            <source>Totals and %n busiest services</source>
            <translation>
                <numerusform>总量和 %n 个最繁忙的服务</numerusform>
            </translation>
        </message>
        <message>
            <source>Totals only</source>
            <translation>仅总量</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Range of time</source>
            <translation>时间范围</translation>
        </message>
        <message>
            <source>Charts of %1</source>
            <translation>%1 的图表</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>&lt;p&gt;Totals and the busiest services of the director, each with its servers as lines. Gaps are times without data; dashed marks say what happened.&lt;/p&gt;&lt;p&gt;Drag over a chart to zoom in, &lt;b&gt;Shift&lt;/b&gt; and drag to move in time, turn the wheel with &lt;b&gt;Ctrl&lt;/b&gt;; double click for the whole range.&lt;/p&gt;&lt;p&gt;In a chart, &lt;b&gt;Left&lt;/b&gt;, &lt;b&gt;Right&lt;/b&gt;, &lt;b&gt;Home&lt;/b&gt; and &lt;b&gt;End&lt;/b&gt; move the cursor, &lt;b&gt;Up&lt;/b&gt; and &lt;b&gt;Down&lt;/b&gt; choose a line, &lt;b&gt;+&lt;/b&gt; and &lt;b&gt;-&lt;/b&gt; zoom, &lt;b&gt;Ctrl+Left&lt;/b&gt; and &lt;b&gt;Ctrl+Right&lt;/b&gt; move in time, &lt;b&gt;0&lt;/b&gt; goes back to now.&lt;/p&gt;</source>
            <translation>&lt;p&gt;调度器的总量和最繁忙的服务，每个服务的服务器各为一条线。空白处是没有数据的时间；虚线标记说明发生了什么。&lt;/p&gt;&lt;p&gt;在图表上拖动可放大，按住 &lt;b&gt;Shift&lt;/b&gt; 拖动可移动时间，按住 &lt;b&gt;Ctrl&lt;/b&gt; 滚动滚轮可缩放；双击显示整个时间范围。&lt;/p&gt;&lt;p&gt;在图表中，&lt;b&gt;Left&lt;/b&gt;、&lt;b&gt;Right&lt;/b&gt;、&lt;b&gt;Home&lt;/b&gt; 和 &lt;b&gt;End&lt;/b&gt; 移动光标，&lt;b&gt;Up&lt;/b&gt; 和 &lt;b&gt;Down&lt;/b&gt; 选择线条，&lt;b&gt;+&lt;/b&gt; 和 &lt;b&gt;-&lt;/b&gt; 缩放，&lt;b&gt;Ctrl+Left&lt;/b&gt; 和 &lt;b&gt;Ctrl+Right&lt;/b&gt; 移动时间，&lt;b&gt;0&lt;/b&gt; 回到现在。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Same cursor on all charts</source>
            <translation>所有图表使用同一游标</translation>
        </message>
        <message>
            <source>There are no services to chart.</source>
            <translation>没有可显示的服务。</translation>
        </message>
        <message>
            <source>New connections</source>
            <translation>新建连接</translation>
        </message>
        <message>
            <source>Active connections</source>
            <translation>活动连接</translation>
        </message>
        <message>
            <source>Packets</source>
            <translation>数据包</translation>
        </message>
        <message>
            <source>Traffic in and out</source>
            <translation>入站和出站流量</translation>
        </message>
        <message>
            <source>mark %1</source>
            <translation>标记 %1</translation>
        </message>
        <message>
            <source>Cursor %1</source>
            <translation>游标 %1</translation>
        </message>
        <message>
            <source>&amp;Continue charts</source>
            <translation>继续图表(&amp;C)</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::CheckRow</name>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy commands: %1</source>
            <translation>复制命令：%1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ColumnHeadings</name>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>转发</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Active / inactive</source>
            <translation>活动 / 非活动</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Conn/s, 5 min</source>
            <translation>连接/秒，5 分钟</translation>
        </message>
        <message>
            <source>Share of new conns, expected at |</source>
            <translation>新连接份额，预期位于 |</translation>
        </message>
        <message>
            <source>Share of new conns</source>
            <translation>新连接占比</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>份额</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::CommandBar</name>
        <message>
            <source>Same as</source>
            <translation>同</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>复制命令</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::CommandExport</name>
        <message>
            <source># later, when empty: %1</source>
            <translation># 稍后，空闲时：%1</translation>
        </message>
        <message>
            <source>Export commands</source>
            <translation>导出命令</translation>
        </message>
        <message>
            <source>Shell scripts (*.sh);;All files (*)</source>
            <translation>Shell 脚本 (*.sh);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Not exported</source>
            <translation>未导出</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>已导出</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) written to %1 and read back without a difference. Run the file as root on the director.</source>
            <translation>
                <numerusform>%n 条命令已写入 %1，读回比对无差异。请在调度器上以 root 运行该文件。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ComparisonTile</name>
        <message>
            <source>%1: %2 before, %3 now, %4</source>
            <translation>%1：之前 %2，现在 %3，%4</translation>
        </message>
        <message>
            <source>%1 before</source>
            <translation>之前 %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConfigurationReport</name>
        <message>
            <source>Configuration of %1</source>
            <translation>%1 的配置</translation>
        </message>
        <message>
            <source>%1, generation %2. Written by VipDeck %3.</source>
            <translation>%1，第 %2 代。由 VipDeck %3 写出。</translation>
        </message>
        <message>
            <source>Scheduler %1.</source>
            <translation>调度算法 %1。</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Forwarding</source>
            <translation>转发</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>限制</translation>
        </message>
        <message>
            <source>Tunables</source>
            <translation>可调参数</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>默认</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>含义</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConfirmBar</name>
        <message>
            <source>1 min more</source>
            <translation>再等 1 分钟</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Revert now</source>
            <translation>立即撤回</translation>
        </message>
        <message>
            <source>Check server</source>
            <translation>检查服务器</translation>
        </message>
        <message>
            <source>Take back what this apply did to the server; the rest goes on waiting</source>
            <translation>撤回本次应用对该服务器的更改；其余继续等待</translation>
        </message>
        <message>
            <source>Ctrl+Return</source>
            <translation>Ctrl+Return</translation>
        </message>
        <message numerus="yes">
            <source>Applied. %n s to keep it.</source>
            <translation>
                <numerusform>已应用。%n 秒内可保留。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Taken back in %n s unless you keep it.</source>
            <translation>
                <numerusform>如不保留，将在 %n 秒后撤回。</numerusform>
            </translation>
        </message>
        <message>
            <source>No connection. The director takes version %1 back in %2 by itself.</source>
            <translation>无连接。调度器将在 %2 后自行撤回版本 %1。</translation>
        </message>
        <message>
            <source>No connection. The time of version %1 is over.</source>
            <translation>无连接。版本 %1 的时间已到。</translation>
        </message>
        <message>
            <source>The director takes version %1 back now.</source>
            <translation>调度器正在撤回版本 %1。</translation>
        </message>
        <message>
            <source>Applied. Reverts in %1 unless you keep it.</source>
            <translation>已应用。如不保留，将在 %1 后撤回。</translation>
        </message>
        <message>
            <source>Unless somebody keeps it there. This console connects again by itself.</source>
            <translation>除非有人在那边保留。本控制台会自动重新连接。</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>版本 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n 项更改</numerusform>
            </translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>由 %1</translation>
        </message>
        <message>
            <source>user %1</source>
            <translation>用户 %1</translation>
        </message>
        <message>
            <source>Reverts in %1</source>
            <translation>%1 后撤回</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>servers</comment>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 in %2 does not answer.</source>
            <translation>%2 中的 %1 没有响应。</translation>
        </message>
        <message numerus="yes">
            <source>And %n other(s).</source>
            <translation>
                <numerusform>以及另外 %n 台。</numerusform>
            </translation>
        </message>
        <message>
            <source>Propose to revert only %1</source>
            <translation>提议只撤回 %1</translation>
        </message>
        <message>
            <source>Revert only %1</source>
            <translation>只撤回 %1</translation>
        </message>
        <message>
            <source>%1 back as before</source>
            <translation>%1 恢复原状</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionDetails</name>
        <message>
            <source>Show server</source>
            <translation>显示服务器</translation>
        </message>
        <message>
            <source>Show service</source>
            <translation>显示服务</translation>
        </message>
        <message>
            <source>Follow client</source>
            <translation>跟踪客户端</translation>
        </message>
        <message>
            <source>Show only connections of this client</source>
            <translation>只显示此客户端的连接</translation>
        </message>
        <message>
            <source>Details of the connection</source>
            <translation>连接详情</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>this connection</source>
            <translation>此连接</translation>
        </message>
        <message>
            <source>No connection selected</source>
            <translation>未选择连接</translation>
        </message>
        <message>
            <source>Select a row to see when it began, what it waits for and when it ends.</source>
            <translation>选择一行，查看它何时开始、在等待什么以及何时结束。</translation>
        </message>
        <message>
            <source>It has ended or is in another part of the list. These are its last values.</source>
            <translation>它已结束，或在列表的其他部分。这些是它最后的值。</translation>
        </message>
        <message>
            <source>New connections of this client go to %1 for %2 more.</source>
            <translation>此客户端的新连接在 %2 内仍发往 %1。</translation>
        </message>
        <message>
            <source>Served by %1. Without another packet it is forgotten in %2.</source>
            <translation>由 %1 处理。没有后续数据包则在 %2 后遗忘。</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Virtual address</source>
            <translation>虚拟地址</translation>
        </message>
        <message>
            <source>mark %1</source>
            <translation>标记 %1</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Forwarding</source>
            <translation>转发</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Persistence template</source>
            <translation>持久性模板</translation>
        </message>
        <message>
            <source>Began</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>%1前</translation>
        </message>
        <message>
            <source>Last packet</source>
            <translation>最后一个数据包</translation>
        </message>
        <message>
            <source>From the client</source>
            <translation>来自客户端</translation>
        </message>
        <message numerus="yes">
            <source>%n packet(s)</source>
            <translation>
                <numerusform>%n 个数据包</numerusform>
            </translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionExport</name>
        <message numerus="yes">
            <source>After %1 connection(s) the director gave no more: %2.</source>
            <translation>
                <numerusform>%1 个连接之后调度器不再提供：%2。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>After %1 connection(s): %2</source>
            <translation>
                <numerusform>%1 个连接之后：%2</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cannot be written: %2.</source>
            <translation>无法写入 %1：%2。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionFilterGrammar</name>
        <message>
            <source>not %1</source>
            <translation>非 %1</translation>
        </message>
        <message>
            <source>%1: not %2</source>
            <translation>%1：非 %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>"%1" needs a value, for example %1:...</source>
            <translation>“%1”需要一个值，例如 %1:...</translation>
        </message>
        <message>
            <source>"%1" is not a filter. There are %2.</source>
            <translation>“%1”不是过滤器。可用 %2。</translation>
        </message>
        <message>
            <source>"%1" takes no value.</source>
            <translation>“%1”不带值。</translation>
        </message>
        <message>
            <source>"%1" needs a colon: %1:...</source>
            <translation>“%1”需要冒号：%1:...</translation>
        </message>
        <message>
            <source>"%1" is not an amount. Write %2&gt;1 MiB, %2&lt;500 KiB or %2:0.</source>
            <translation>“%1”不是数量。请写 %2&gt;1 MiB、%2&lt;500 KiB 或 %2:0。</translation>
        </message>
        <message>
            <source>"%1" is not a number. Write %2&gt;60, %2&lt;60 or %2:60.</source>
            <translation>“%1”不是数字。请写 %2&gt;60、%2&lt;60 或 %2:60。</translation>
        </message>
        <message>
            <source>Nothing is less than 0.</source>
            <translation>没有小于 0 的值。</translation>
        </message>
        <message>
            <source>"%1" needs a value.</source>
            <translation>“%1”需要一个值。</translation>
        </message>
        <message>
            <source>"%1" is not an address or network, such as 10.0.0.0/8.</source>
            <translation>“%1”不是地址或网段（如 10.0.0.0/8）。</translation>
        </message>
        <message>
            <source>"%1" is not known for "%2".</source>
            <translation>“%2”不认识“%1”。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionSummary</name>
        <message>
            <source>By state</source>
            <translation>按状态</translation>
        </message>
        <message>
            <source>By server</source>
            <translation>按服务器</translation>
        </message>
        <message>
            <source>other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>without server</source>
            <translation>无服务器</translation>
        </message>
        <message numerus="yes">
            <source>%n other(s)</source>
            <comment>servers</comment>
            <translation>
                <numerusform>另外 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionTest</name>
        <message>
            <source>There was no answer within a minute.</source>
            <translation>一分钟内没有应答。</translation>
        </message>
        <message>
            <source>Reached %1, helper %2.</source>
            <translation>已连接到 %1，助手 %2。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionsModel</name>
        <message>
            <source>mark %1</source>
            <translation>标记 %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 byte(s)</source>
            <translation>
                <numerusform>%1 字节</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 from %2 to %3, server %4, %5, expires in %6</source>
            <translation>%1 从 %2 到 %3，服务器 %4，%5，%6 后过期</translation>
        </message>
        <message>
            <source>IP packets of both directions with their headers, as far as they pass the director: with Route and Tunnel only the client's</source>
            <translation>双向 IP 数据包（含报头），以经过调度器的为限：直接路由和隧道只计客户端的数据包</translation>
        </message>
        <message>
            <source>Packets from the client</source>
            <translation>来自客户端的数据包</translation>
        </message>
        <message>
            <source>Proto</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>客户端</translation>
        </message>
        <message>
            <source>Virtual address</source>
            <translation>虚拟地址</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>过期</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>转发</translation>
        </message>
        <message>
            <source>Packets</source>
            <translation>数据包</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>时长</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionsView</name>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>&lt;p&gt;Every connection that the director balances now, counted and sorted where it runs.&lt;/p&gt;&lt;p&gt;The filter takes words such as &lt;b&gt;client:10.0.0.0/8&lt;/b&gt;, &lt;b&gt;state:ESTABLISHED&lt;/b&gt;, &lt;b&gt;service:web&lt;/b&gt;, &lt;b&gt;server:web-03&lt;/b&gt;, &lt;b&gt;age&amp;gt;60&lt;/b&gt;, &lt;b&gt;bytes&amp;gt;1 MiB&lt;/b&gt;; a minus in front means not, commas mean or. A click on a bar adds a filter.&lt;/p&gt;</source>
            <translation>&lt;p&gt;调度器当前处理的每个连接，在其运行处计数和排序。&lt;/p&gt;&lt;p&gt;过滤器接受 &lt;b&gt;client:10.0.0.0/8&lt;/b&gt;、&lt;b&gt;state:ESTABLISHED&lt;/b&gt;、&lt;b&gt;service:web&lt;/b&gt;、&lt;b&gt;server:web-03&lt;/b&gt;、&lt;b&gt;age&amp;gt;60&lt;/b&gt;、&lt;b&gt;bytes&amp;gt;1 MiB&lt;/b&gt; 等词；前面的减号表示非，逗号表示或。点击条形可添加过滤器。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>刷新</translation>
        </message>
        <message>
            <source>How often the rows are read again</source>
            <translation>多久重新读取各行</translation>
        </message>
        <message>
            <source>Refresh off</source>
            <translation>不刷新</translation>
        </message>
        <message>
            <source>Refresh %1 s</source>
            <translation>每 %1 秒</translation>
        </message>
        <message>
            <source>Add filter: packets&gt;100 or client:10.0.0.0/8</source>
            <translation>添加筛选：packets&gt;100 或 client:10.0.0.0/8</translation>
        </message>
        <message>
            <source>Filter connections</source>
            <translation>过滤连接</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation>正在计数</translation>
        </message>
        <message>
            <source>Copy &amp;rows</source>
            <translation>复制行(&amp;R)</translation>
        </message>
        <message>
            <source>Copy the selected connections as text</source>
            <translation>将所选连接复制为文本</translation>
        </message>
        <message>
            <source>Copy rows as CS&amp;V</source>
            <translation>将行复制为 CSV(&amp;V)</translation>
        </message>
        <message>
            <source>Ctrl+Shift+C</source>
            <translation>Ctrl+Shift+C</translation>
        </message>
        <message>
            <source>Copy the selected connections as comma separated values</source>
            <translation>将所选连接复制为逗号分隔值</translation>
        </message>
        <message>
            <source>&amp;Read again</source>
            <translation>重新读取(&amp;R)</translation>
        </message>
        <message>
            <source>Read the rows again now</source>
            <translation>立即重新读取各行</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>暂停(&amp;P)</translation>
        </message>
        <message>
            <source>Ctrl+P</source>
            <translation>Ctrl+P</translation>
        </message>
        <message>
            <source>Keep the rows as they are; traffic goes on</source>
            <translation>保持各行不变；流量继续</translation>
        </message>
        <message>
            <source>C&amp;lear filter</source>
            <translation>清除过滤器(&amp;L)</translation>
        </message>
        <message>
            <source>Show all connections</source>
            <translation>显示所有连接</translation>
        </message>
        <message>
            <source>&amp;Save filter</source>
            <translation>保存筛选(&amp;S)</translation>
        </message>
        <message>
            <source>Ctrl+B</source>
            <translation>Ctrl+B</translation>
        </message>
        <message>
            <source>Keep this filter under a name</source>
            <translation>以名称保存此筛选</translation>
        </message>
        <message>
            <source>Sa&amp;ved filters</source>
            <translation>已保存的筛选(&amp;V)</translation>
        </message>
        <message>
            <source>Ctrl+Shift+B</source>
            <translation>Ctrl+Shift+B</translation>
        </message>
        <message>
            <source>Apply, rename or delete saved filters</source>
            <translation>应用、重命名或删除已保存的筛选</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Export as &amp;CSV</source>
            <translation>导出为 &amp;CSV</translation>
        </message>
        <message>
            <source>Ctrl+Alt+E</source>
            <translation>Ctrl+Alt+E</translation>
        </message>
        <message>
            <source>Write the connections that the filter shows as CSV</source>
            <translation>将筛选显示的连接写为 CSV</translation>
        </message>
        <message>
            <source>Export as &amp;JSON</source>
            <translation>导出为 &amp;JSON</translation>
        </message>
        <message>
            <source>Ctrl+Alt+J</source>
            <translation>Ctrl+Alt+J</translation>
        </message>
        <message>
            <source>Write the connections that the filter shows as JSON</source>
            <translation>将筛选显示的连接写为 JSON</translation>
        </message>
        <message>
            <source>Write the connections that the filter shows to a file</source>
            <translation>将筛选显示的连接写入文件</translation>
        </message>
        <message>
            <source>Export connections</source>
            <translation>导出连接</translation>
        </message>
        <message>
            <source>Comma separated values (*.csv)</source>
            <translation>逗号分隔值 (*.csv)</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>&amp;Continue</source>
            <translation>继续(&amp;C)</translation>
        </message>
        <message>
            <source>counting, about %1</source>
            <translation>正在计数，约 %1</translation>
        </message>
        <message>
            <source>%1 of %2 shown</source>
            <translation>显示 %2 中的 %1</translation>
        </message>
        <message>
            <source>A rule file has no connections.</source>
            <translation>规则文件没有连接。</translation>
        </message>
        <message>
            <source>The connections cannot be read: %1</source>
            <translation>无法读取连接：%1</translation>
        </message>
        <message>
            <source>The director is not connected.</source>
            <translation>未连接调度器。</translation>
        </message>
        <message>
            <source>There are no connections now.</source>
            <translation>当前没有连接。</translation>
        </message>
        <message>
            <source>No connection matches the filter.</source>
            <translation>没有与过滤器匹配的连接。</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) copied.</source>
            <translation>
                <numerusform>已复制 %n 个连接。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Console</name>
        <message>
            <source>Open rule file</source>
            <translation>打开规则文件</translation>
        </message>
        <message>
            <source>Rules and configurations (*.rules *.ipvsadm *.txt *.conf *.cf);;All files (*)</source>
            <translation>规则与配置 (*.rules *.ipvsadm *.txt *.conf *.cf);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Configuration report</source>
            <translation>配置报告</translation>
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
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>Ctrl+Z</source>
            <translation>Ctrl+Z</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Z</source>
            <translation>Ctrl+Shift+Z</translation>
        </message>
        <message>
            <source>&amp;Drain</source>
            <translation>排空(&amp;D)</translation>
        </message>
        <message>
            <source>Ctrl+D</source>
            <translation>Ctrl+D</translation>
        </message>
        <message>
            <source>Weight 0: no new connections, those that are there may finish</source>
            <translation>权重 0：不接新连接，已有的可以结束</translation>
        </message>
        <message>
            <source>Drai&amp;n now...</source>
            <translation>立即排空(&amp;N)...</translation>
        </message>
        <message>
            <source>Ctrl+Alt+D</source>
            <translation>Ctrl+Alt+D</translation>
        </message>
        <message>
            <source>Drain with a time limit and removal at the end, without the draft</source>
            <translation>带时限并在结束时移除的排空，不经过草稿</translation>
        </message>
        <message>
            <source>Restore wei&amp;ght</source>
            <translation>恢复权重(&amp;G)</translation>
        </message>
        <message>
            <source>Ctrl+Alt+R</source>
            <translation>Ctrl+Alt+R</translation>
        </message>
        <message>
            <source>Give drained servers their weight back now, without the draft</source>
            <translation>立即恢复已排空服务器的权重，不经过草稿</translation>
        </message>
        <message>
            <source>Start &amp;gently...</source>
            <translation>平缓启动(&amp;G)...</translation>
        </message>
        <message>
            <source>Ctrl+Alt+G</source>
            <translation>Ctrl+Alt+G</translation>
        </message>
        <message>
            <source>Let servers in with a weight that rises in steps, without the draft</source>
            <translation>让服务器以逐步上升的权重加入，不经过草稿</translation>
        </message>
        <message>
            <source>Cance&amp;l drain or gentle start</source>
            <translation>取消排空或平缓启动(&amp;L)</translation>
        </message>
        <message>
            <source>Ctrl+Alt+C</source>
            <translation>Ctrl+Alt+C</translation>
        </message>
        <message>
            <source>Let the director forget it; the weight stays as it is</source>
            <translation>让调度器忘记它；权重保持不变</translation>
        </message>
        <message>
            <source>Remo&amp;ve</source>
            <translation>移除(&amp;V)</translation>
        </message>
        <message>
            <source>Remove what is selected from the draft</source>
            <translation>从草稿中移除所选内容</translation>
        </message>
        <message>
            <source>&amp;Move to service</source>
            <translation>移动到服务(&amp;M)</translation>
        </message>
        <message>
            <source>Ctrl+Shift+M</source>
            <translation>Ctrl+Shift+M</translation>
        </message>
        <message>
            <source>Move the selected servers to another service</source>
            <translation>将所选服务器移动到另一个服务</translation>
        </message>
        <message>
            <source>Re&amp;name</source>
            <translation>重命名(&amp;N)</translation>
        </message>
        <message>
            <source>Give the selected service or server a name</source>
            <translation>为所选服务或服务器命名</translation>
        </message>
        <message>
            <source>&amp;Edit weight</source>
            <translation>编辑权重(&amp;E)</translation>
        </message>
        <message>
            <source>Type the weight of the selected server</source>
            <translation>输入所选服务器的权重</translation>
        </message>
        <message>
            <source>Weight &amp;up</source>
            <translation>提高权重(&amp;U)</translation>
        </message>
        <message>
            <source>+</source>
            <translation>+</translation>
        </message>
        <message>
            <source>Raise the weight of the selected servers by 1</source>
            <translation>将所选服务器的权重加 1</translation>
        </message>
        <message>
            <source>Weight do&amp;wn</source>
            <translation>降低权重(&amp;W)</translation>
        </message>
        <message>
            <source>-</source>
            <translation>-</translation>
        </message>
        <message>
            <source>Lower the weight of the selected servers by 1</source>
            <translation>将所选服务器的权重减 1</translation>
        </message>
        <message>
            <source>&amp;Copy command</source>
            <translation>复制命令(&amp;C)</translation>
        </message>
        <message>
            <source>Copy the ipvsadm commands that make what is selected</source>
            <translation>复制生成所选内容的 ipvsadm 命令</translation>
        </message>
        <message>
            <source>Chec&amp;k servers</source>
            <translation>检查服务器(&amp;K)</translation>
        </message>
        <message>
            <source>Ctrl+Shift+D</source>
            <translation>Ctrl+Shift+D</translation>
        </message>
        <message>
            <source>Look for what keeps the selected servers from working</source>
            <translation>查找妨碍所选服务器工作的问题</translation>
        </message>
        <message>
            <source>Add &amp;service</source>
            <translation>添加服务(&amp;S)</translation>
        </message>
        <message>
            <source>Ctrl+N</source>
            <translation>Ctrl+N</translation>
        </message>
        <message>
            <source>Add a virtual service to the draft</source>
            <translation>在草稿中添加虚拟服务</translation>
        </message>
        <message>
            <source>&amp;Add server</source>
            <translation>添加服务器(&amp;A)</translation>
        </message>
        <message>
            <source>Ctrl+Shift+N</source>
            <translation>Ctrl+Shift+N</translation>
        </message>
        <message>
            <source>Add real servers to a service</source>
            <translation>向服务添加真实服务器</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>导入(&amp;I)</translation>
        </message>
        <message>
            <source>Ctrl+O</source>
            <translation>Ctrl+O</translation>
        </message>
        <message>
            <source>Read rules of ipvsadm into the draft</source>
            <translation>将 ipvsadm 规则读入草稿</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>导出(&amp;E)</translation>
        </message>
        <message>
            <source>Ctrl+E</source>
            <translation>Ctrl+E</translation>
        </message>
        <message>
            <source>Write a rule file that ipvsadm-restore takes</source>
            <translation>写出 ipvsadm-restore 可用的规则文件</translation>
        </message>
        <message>
            <source>&amp;Open rule file</source>
            <translation>打开规则文件(&amp;O)</translation>
        </message>
        <message>
            <source>Ctrl+Shift+O</source>
            <translation>Ctrl+Shift+O</translation>
        </message>
        <message>
            <source>Edit a rule file without a director; it is saved, not applied</source>
            <translation>不连接调度器编辑规则文件；保存而不应用</translation>
        </message>
        <message>
            <source>Save rule file &amp;as</source>
            <translation>规则文件另存为(&amp;A)</translation>
        </message>
        <message>
            <source>Ctrl+Shift+S</source>
            <translation>Ctrl+Shift+S</translation>
        </message>
        <message>
            <source>Write the rules to another file and go on with that one</source>
            <translation>将规则写入另一个文件并继续编辑该文件</translation>
        </message>
        <message>
            <source>&amp;Review changes</source>
            <translation>检查更改(&amp;R)</translation>
        </message>
        <message>
            <source>Ctrl+R</source>
            <translation>Ctrl+R</translation>
        </message>
        <message>
            <source>See every change as a sentence and as a command</source>
            <translation>以语句和命令查看每项更改</translation>
        </message>
        <message>
            <source>A&amp;pply</source>
            <translation>应用(&amp;P)</translation>
        </message>
        <message>
            <source>Ctrl+Return</source>
            <translation>Ctrl+Return</translation>
        </message>
        <message>
            <source>Make the draft live, all changes together or none</source>
            <translation>使草稿生效，所有更改要么全部生效，要么都不生效</translation>
        </message>
        <message>
            <source>Dis&amp;card draft</source>
            <translation>放弃草稿(&amp;C)</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Backspace</source>
            <translation>Ctrl+Shift+Backspace</translation>
        </message>
        <message>
            <source>Go back to the live rules</source>
            <translation>回到生效规则</translation>
        </message>
        <message>
            <source>&amp;Keep version</source>
            <translation>保留版本(&amp;K)</translation>
        </message>
        <message>
            <source>Keep the applied version that waits</source>
            <translation>保留正在等待的已应用版本</translation>
        </message>
        <message>
            <source>Re&amp;vert version now</source>
            <translation>立即撤回版本(&amp;V)</translation>
        </message>
        <message>
            <source>Ctrl+Shift+R</source>
            <translation>Ctrl+Shift+R</translation>
        </message>
        <message>
            <source>Go back to the rules before the applied version</source>
            <translation>回到应用该版本之前的规则</translation>
        </message>
        <message>
            <source>One &amp;minute more</source>
            <translation>再等一分钟(&amp;M)</translation>
        </message>
        <message>
            <source>Ctrl+Shift+E</source>
            <translation>Ctrl+Shift+E</translation>
        </message>
        <message>
            <source>Wait a minute longer before the applied version is taken back</source>
            <translation>撤回已应用版本前再等一分钟</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>Ctrl+Q</source>
            <translation>Ctrl+Q</translation>
        </message>
        <message>
            <source>Close the console; the helper keeps running</source>
            <translation>关闭控制台；助手继续运行</translation>
        </message>
        <message>
            <source>&amp;Find anything</source>
            <translation>查找一切(&amp;F)</translation>
        </message>
        <message>
            <source>Ctrl+K</source>
            <translation>Ctrl+K</translation>
        </message>
        <message>
            <source>Find a service, a server, an address or a command</source>
            <translation>查找服务、服务器、地址或命令</translation>
        </message>
        <message>
            <source>F&amp;ilter this view</source>
            <translation>过滤此视图(&amp;I)</translation>
        </message>
        <message>
            <source>Ctrl+F</source>
            <translation>Ctrl+F</translation>
        </message>
        <message>
            <source>Show only what matches</source>
            <translation>只显示匹配的内容</translation>
        </message>
        <message>
            <source>&amp;Next pane</source>
            <translation>下一窗格(&amp;N)</translation>
        </message>
        <message>
            <source>Go to the next part of the window</source>
            <translation>转到窗口的下一部分</translation>
        </message>
        <message>
            <source>&amp;Previous pane</source>
            <translation>上一窗格(&amp;P)</translation>
        </message>
        <message>
            <source>Go to the previous part of the window</source>
            <translation>转到窗口的上一部分</translation>
        </message>
        <message>
            <source>Show &amp;draft</source>
            <translation>显示草稿(&amp;D)</translation>
        </message>
        <message>
            <source>Show the rules as you edit them</source>
            <translation>显示正在编辑的规则</translation>
        </message>
        <message>
            <source>Show &amp;live</source>
            <translation>显示生效规则(&amp;L)</translation>
        </message>
        <message>
            <source>Show the rules that carry traffic now; read only</source>
            <translation>显示正在承载流量的规则；只读</translation>
        </message>
        <message>
            <source>&amp;Compact rows</source>
            <translation>紧凑行(&amp;C)</translation>
        </message>
        <message>
            <source>Show more rows</source>
            <translation>显示更多行</translation>
        </message>
        <message>
            <source>F&amp;old all</source>
            <translation>全部折叠(&amp;O)</translation>
        </message>
        <message>
            <source>Show only the services</source>
            <translation>只显示服务</translation>
        </message>
        <message>
            <source>&amp;Unfold all</source>
            <translation>全部展开(&amp;U)</translation>
        </message>
        <message>
            <source>Show all servers</source>
            <translation>显示所有服务器</translation>
        </message>
        <message>
            <source>Colours of the console</source>
            <translation>控制台配色</translation>
        </message>
        <message>
            <source>&amp;System</source>
            <translation>跟随系统(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>浅色(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Lock or unlock</source>
            <translation>锁定或解锁(&amp;L)</translation>
        </message>
        <message>
            <source>Ctrl+L</source>
            <translation>Ctrl+L</translation>
        </message>
        <message>
            <source>Ask now whether you may change rules, or forget the answer</source>
            <translation>现在询问是否可以更改规则，或忘记答案</translation>
        </message>
        <message>
            <source>&amp;Start director</source>
            <translation>启动调度器(&amp;S)</translation>
        </message>
        <message>
            <source>Take packets for the virtual services</source>
            <translation>为虚拟服务接收数据包</translation>
        </message>
        <message>
            <source>S&amp;top director</source>
            <translation>停止调度器(&amp;T)</translation>
        </message>
        <message>
            <source>Stop taking packets; the rules stay</source>
            <translation>停止接收数据包；规则保留</translation>
        </message>
        <message>
            <source>&amp;Zero counters</source>
            <translation>计数器清零(&amp;Z)</translation>
        </message>
        <message>
            <source>Set all counters to 0, as ipvsadm -Z does</source>
            <translation>将所有计数器置 0，同 ipvsadm -Z</translation>
        </message>
        <message>
            <source>Pat&amp;h of packets...</source>
            <translation>数据包路径(&amp;H)...</translation>
        </message>
        <message>
            <source>See and choose how established packets go: queue or flow cache</source>
            <translation>查看并选择已建立连接的数据包走哪条路：队列或流缓存</translation>
        </message>
        <message>
            <source>Try to &amp;connect now</source>
            <translation>立即连接(&amp;C)</translation>
        </message>
        <message>
            <source>Connect to the helper without waiting</source>
            <translation>不等待，立即连接助手</translation>
        </message>
        <message>
            <source>&amp;Work offline</source>
            <translation>离线工作(&amp;W)</translation>
        </message>
        <message>
            <source>Stop trying to connect; the draft can be edited</source>
            <translation>不再尝试连接；草稿可以编辑</translation>
        </message>
        <message>
            <source>&amp;Help for this view</source>
            <translation>此视图的帮助(&amp;H)</translation>
        </message>
        <message>
            <source>What this view shows and its keys</source>
            <translation>此视图显示什么及其按键</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>键盘快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>List of all keys</source>
            <translation>所有按键的列表</translation>
        </message>
        <message>
            <source>&amp;About VipDeck</source>
            <translation>关于 VipDeck(&amp;A)</translation>
        </message>
        <message>
            <source>Version and licence</source>
            <translation>版本与许可证</translation>
        </message>
        <message>
            <source>&amp;Add director</source>
            <translation>添加调度器(&amp;A)</translation>
        </message>
        <message>
            <source>Edit a director on another machine, by ssh</source>
            <translation>通过 ssh 编辑另一台机器上的调度器</translation>
        </message>
        <message>
            <source>Re&amp;move from the list</source>
            <translation>从列表移除(&amp;M)</translation>
        </message>
        <message>
            <source>Close this director here; it goes on running</source>
            <translation>在此关闭该调度器；它继续运行</translation>
        </message>
        <message>
            <source>&amp;Next director</source>
            <translation>下一个调度器(&amp;N)</translation>
        </message>
        <message>
            <source>Ctrl+Tab</source>
            <translation>Ctrl+Tab</translation>
        </message>
        <message>
            <source>Show the next director</source>
            <translation>显示下一个调度器</translation>
        </message>
        <message>
            <source>Pre&amp;vious director</source>
            <translation>上一个调度器(&amp;V)</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Tab</source>
            <translation>Ctrl+Shift+Tab</translation>
        </message>
        <message>
            <source>Show the previous director</source>
            <translation>显示上一个调度器</translation>
        </message>
        <message>
            <source>Configuration re&amp;port</source>
            <translation>配置报告(&amp;P)</translation>
        </message>
        <message>
            <source>Write services, servers and switches as PDF</source>
            <translation>将服务、服务器和参数写成 PDF</translation>
        </message>
        <message>
            <source>&amp;Settings</source>
            <translation>设置(&amp;S)</translation>
        </message>
        <message>
            <source>Ctrl+,</source>
            <translation>Ctrl+,</translation>
        </message>
        <message>
            <source>Theme, language, update rates, notifications</source>
            <translation>主题、语言、更新频率、通知</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DataPage</name>
        <message>
            <source>As I left it</source>
            <translation>保持上次</translation>
        </message>
        <message>
            <source>Charts and data</source>
            <translation>图表和数据</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Range at the start</source>
            <translation>启动时的范围</translation>
        </message>
        <message>
            <source>Of the live chart and of Charts, when the console starts.</source>
            <translation>控制台启动时实时图表和“图表”的范围。</translation>
        </message>
        <message>
            <source>From the director</source>
            <translation>来自调度器</translation>
        </message>
        <message>
            <source>Counters</source>
            <translation>计数器</translation>
        </message>
        <message>
            <source>Every second</source>
            <translation>每秒</translation>
        </message>
        <message>
            <source>Every 2 seconds</source>
            <translation>每 2 秒</translation>
        </message>
        <message>
            <source>Every 5 seconds</source>
            <translation>每 5 秒</translation>
        </message>
        <message>
            <source>Every 10 seconds</source>
            <translation>每 10 秒</translation>
        </message>
        <message>
            <source>How often a director sends its counters. Charts have one point a second at most.</source>
            <translation>调度器多久发送一次计数器。图表每秒最多一个点。</translation>
        </message>
        <message>
            <source>What is kept</source>
            <translation>保留内容</translation>
        </message>
        <message>
            <source>This console keeps every series for %1 minutes by the second and for %2 minutes in steps of %3 seconds, while it runs.</source>
            <translation>运行期间，控制台按秒保留每个序列 %1 分钟，以 %3 秒为步长保留 %2 分钟。</translation>
        </message>
        <message>
            <source>Directors keep their own rates also while no console runs: %1 hours in steps of %2 seconds and %3 days in steps of %4 minutes.</source>
            <translation>即使没有控制台运行，调度器也会保留速率：以 %2 秒为步长 %1 小时，以 %4 分钟为步长 %3 天。</translation>
        </message>
        <message>
            <source>Since when directors have rates</source>
            <translation>调度器从何时起有速率</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>调度器</translation>
        </message>
        <message>
            <source>Fine steps since</source>
            <translation>细步长起始</translation>
        </message>
        <message>
            <source>Coarse steps since</source>
            <translation>粗步长起始</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DeniedDialog</name>
        <message>
            <source>Authentication denied</source>
            <translation>认证被拒绝</translation>
        </message>
        <message>
            <source>You are not allowed to change rules on %1</source>
            <translation>您无权更改 %1 上的规则</translation>
        </message>
        <message>
            <source>polkit refused this action.</source>
            <translation>polkit 拒绝了此操作。</translation>
        </message>
        <message>
            <source>polkit refused this action for user %1.</source>
            <translation>polkit 拒绝了用户 %1 的此操作。</translation>
        </message>
        <message>
            <source>An administrator can allow it, or you can export the commands and run them as root.</source>
            <translation>管理员可以授权，或者您可以导出命令并以 root 运行。</translation>
        </message>
        <message numerus="yes">
            <source>Nothing was applied. The %n change(s) stay in the draft.</source>
            <translation>
                <numerusform>没有应用任何内容。%n 项更改保留在草稿中。</numerusform>
            </translation>
        </message>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>应答</translation>
        </message>
        <message>
            <source>&amp;Export commands</source>
            <translation>导出命令(&amp;E)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>&amp;Try again</source>
            <translation>重试(&amp;T)</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DesktopNotifications</name>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorChooser</name>
        <message>
            <source>For</source>
            <comment>which directors</comment>
            <translation>持续</translation>
        </message>
        <message>
            <source>For which directors</source>
            <translation>适用于哪些调度器</translation>
        </message>
        <message>
            <source>No director</source>
            <translation>没有调度器</translation>
        </message>
        <message>
            <source>All directors</source>
            <translation>所有调度器</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorDocument</name>
        <message>
            <source>An Apply is already on its way.</source>
            <translation>已有一次应用正在进行。</translation>
        </message>
        <message>
            <source>There is no connection to %1.</source>
            <translation>没有到 %1 的连接。</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1（位于 %2）</translation>
        </message>
        <message>
            <source>%1 was removed outside; your change of it is gone.</source>
            <translation>%1 已在外部被移除；您对它的更改不再存在。</translation>
        </message>
        <message>
            <source>%1 was changed outside too; the draft keeps your value.</source>
            <translation>%1 在外部也被更改；草稿保留您的值。</translation>
        </message>
        <message>
            <source>This machine</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Already in this service</source>
            <translation>已在此服务中</translation>
        </message>
        <message>
            <source>Address family differs (%1 needs the same)</source>
            <translation>地址族不同（%1 要求相同）</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n 台服务器</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 和 %2</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 和另外 %n 台</numerusform>
            </translation>
        </message>
        <message>
            <source>set weight of %1 to %2</source>
            <translation>将 %1 的权重设为 %2</translation>
        </message>
        <message>
            <source>change %1</source>
            <translation>更改 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n 个服务</numerusform>
            </translation>
        </message>
        <message>
            <source>add %1 to %2</source>
            <translation>将 %1 添加到 %2</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>移除 %1</translation>
        </message>
        <message>
            <source>move %1 to %2</source>
            <translation>将 %1 移动到 %2</translation>
        </message>
        <message>
            <source>copy %1 to %2</source>
            <translation>将 %1 复制到 %2</translation>
        </message>
        <message>
            <source>drain and remove %1</source>
            <translation>排空并移除 %1</translation>
        </message>
        <message>
            <source>drain %1</source>
            <translation>排空 %1</translation>
        </message>
        <message>
            <source>undrain %1</source>
            <translation>恢复 %1</translation>
        </message>
        <message>
            <source>add service %1</source>
            <translation>添加服务 %1</translation>
        </message>
        <message>
            <source>change service %1</source>
            <translation>更改服务 %1</translation>
        </message>
        <message>
            <source>remove service %1</source>
            <translation>移除服务 %1</translation>
        </message>
        <message>
            <source>name service %1</source>
            <translation>命名服务 %1</translation>
        </message>
        <message>
            <source>name server %1</source>
            <translation>命名服务器 %1</translation>
        </message>
        <message>
            <source>forget server %1</source>
            <translation>忘记服务器 %1</translation>
        </message>
        <message>
            <source>set %1 to %2</source>
            <translation>将 %1 设为 %2</translation>
        </message>
        <message>
            <source>set timeouts</source>
            <translation>设置超时</translation>
        </message>
        <message>
            <source>import rules</source>
            <translation>导入规则</translation>
        </message>
        <message>
            <source>take values from outside</source>
            <translation>采用外部的值</translation>
        </message>
        <message>
            <source>discard draft</source>
            <translation>放弃草稿</translation>
        </message>
        <message>
            <source>drain %1 instead</source>
            <translation>改为排空 %1</translation>
        </message>
        <message>
            <source>drain servers before they leave</source>
            <translation>移除前排空服务器</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorJobs</name>
        <message>
            <source>%1 s</source>
            <comment>duration</comment>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min</source>
            <comment>duration</comment>
            <translation>%1 分</translation>
        </message>
        <message>
            <source>%1 h</source>
            <comment>duration</comment>
            <translation>%1 小时</translation>
        </message>
        <message>
            <source>Rises gently to weight %1, now %2</source>
            <translation>平缓上升到权重 %1，现在 %2</translation>
        </message>
        <message>
            <source>%1 left</source>
            <comment>time</comment>
            <translation>剩 %1 个</translation>
        </message>
        <message>
            <source>waits until the version is kept</source>
            <translation>等待版本被保留</translation>
        </message>
        <message>
            <source>weight %1 of %2</source>
            <translation>权重 %1 / %2</translation>
        </message>
        <message>
            <source>waits for keep</source>
            <translation>等待保留</translation>
        </message>
        <message>
            <source>%1 left</source>
            <comment>connections</comment>
            <translation>剩 %1 个</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>约 %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %2 connection(s) left</source>
            <translation>
                <numerusform>剩余 %1 / %2 个连接</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n client(s) remembered</source>
            <translation>
                <numerusform>记住 %n 个客户端</numerusform>
            </translation>
        </message>
        <message>
            <source>at most %1</source>
            <translation>最多 %1</translation>
        </message>
        <message>
            <source>then removed</source>
            <translation>然后移除</translation>
        </message>
        <message>
            <source>stays in its pool</source>
            <translation>留在池中</translation>
        </message>
        <message>
            <source>%1 in %2 is at its full weight.</source>
            <translation>%2 中的 %1 已达到完整权重。</translation>
        </message>
        <message>
            <source>%1 in %2 is drained.</source>
            <translation>%2 中的 %1 已排空。</translation>
        </message>
        <message>
            <source>%1 has left %2.</source>
            <translation>%1 已离开 %2。</translation>
        </message>
        <message>
            <source>%1 in %2 takes connections again.</source>
            <translation>%2 中的 %1 重新接受连接。</translation>
        </message>
        <message>
            <source>The gentle start of %1 in %2 was cancelled; its weight stays %3.</source>
            <translation>%2 中 %1 的平缓启动已取消；其权重保持 %3。</translation>
        </message>
        <message>
            <source>The drain of %1 in %2 was cancelled; its weight stays 0.</source>
            <translation>已取消 %2 中 %1 的排空；权重保持为 0。</translation>
        </message>
        <message>
            <source>The gentle start of %1 in %2 ended: somebody changed the server.</source>
            <translation>%2 中 %1 的平缓启动已结束：有人更改了该服务器。</translation>
        </message>
        <message>
            <source>The drain of %1 in %2 ended: somebody changed the server.</source>
            <translation>%2 中 %1 的排空已结束：有人更改了该服务器。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorSafeguards</name>
        <message>
            <source>Proposal %1 waits for a second person</source>
            <translation>提议 %1 等待第二个人</translation>
        </message>
        <message>
            <source>Proposal %1 waits for another member of %2</source>
            <translation>提议 %1 等待 %2 的另一名成员</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorSave</name>
        <message>
            <source>saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>saved as version %1</source>
            <translation>已保存为版本 %1</translation>
        </message>
        <message>
            <source>Taken back: %1</source>
            <translation>已撤回：%1</translation>
        </message>
        <message>
            <source>%1: not saved. Its window was closed.</source>
            <translation>%1：未保存。其窗口已关闭。</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1：%2。</translation>
        </message>
        <message>
            <source>%1: not saved. %2</source>
            <translation>%1：未保存。%2</translation>
        </message>
        <message>
            <source>%1: saved in part, and what was saved could not be taken back. %2 %3</source>
            <translation>%1：仅部分保存，且已保存的部分无法撤回。%2 %3</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorSettings</name>
        <message>
            <source>Settings: %1</source>
            <translation>设置：%1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorState</name>
        <message>
            <source>Rule file, offline</source>
            <translation>规则文件，离线</translation>
        </message>
        <message>
            <source>ssh, running</source>
            <translation>ssh，运行中</translation>
        </message>
        <message>
            <source>ssh, not running</source>
            <translation>ssh，未运行</translation>
        </message>
        <message>
            <source>This machine, running</source>
            <translation>本机，运行中</translation>
        </message>
        <message>
            <source>This machine, not running</source>
            <translation>本机，未运行</translation>
        </message>
        <message>
            <source>ssh, no answer</source>
            <translation>ssh，无应答</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>没有应答</translation>
        </message>
        <message>
            <source>ssh, offline</source>
            <translation>ssh，离线</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>正在连接</translation>
        </message>
        <message>
            <source>Helper not running</source>
            <translation>助手没有运行</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorsPage</name>
        <message>
            <source>Connected</source>
            <translation>已连接</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>正在连接</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>未连接</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>没有应答</translation>
        </message>
        <message>
            <source>Directors and ssh</source>
            <translation>调度器与 ssh</translation>
        </message>
        <message>
            <source>Directors on other machines</source>
            <translation>其他机器上的调度器</translation>
        </message>
        <message>
            <source>They are reached by your own ssh: its configuration, keys and agent. The order is that of the sidebar. The director of this machine needs no entry.</source>
            <translation>通过您自己的 ssh 访问：使用其配置、密钥和代理。顺序与侧边栏一致。本机的调度器无需添加。</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>主机</translation>
        </message>
        <message>
            <source>Options of ssh, command there</source>
            <translation>ssh 选项、远端命令</translation>
        </message>
        <message>
            <source>At start</source>
            <translation>启动时</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>&amp;Add...</source>
            <translation>添加(&amp;A)...</translation>
        </message>
        <message>
            <source>&amp;Edit...</source>
            <translation>编辑(&amp;E)...</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>移除(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Test connection</source>
            <translation>测试连接(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Up</source>
            <translation>上移(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Down</source>
            <translation>下移(&amp;D)</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Wait</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>The window shows it: choose another director first</source>
            <translation>窗口正在显示它：请先选择另一个调度器</translation>
        </message>
        <message>
            <source>Forget this director; nothing changes there</source>
            <translation>忘记此调度器；那里不会有任何变化</translation>
        </message>
        <message>
            <source>Asking %1.</source>
            <translation>正在询问 %1。</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>测试连接</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DiscardDialog</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>以及另外 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>Discard draft - %1</source>
            <translation>放弃草稿 - %1</translation>
        </message>
        <message numerus="yes">
            <source>Discard %n change(s)?</source>
            <translation>
                <numerusform>放弃 %n 项更改？</numerusform>
            </translation>
        </message>
        <message>
            <source>Live traffic is not affected. Undo brings the draft back.</source>
            <translation>流量不受影响。撤销可以找回草稿。</translation>
        </message>
        <message numerus="yes">
            <source>Discard %n change(s)</source>
            <translation>
                <numerusform>放弃 %n 项更改</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep the draft</source>
            <translation>保留草稿</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DistributionCard</name>
        <message>
            <source>Shares of the servers</source>
            <translation>各服务器的份额</translation>
        </message>
        <message>
            <source>Distribution</source>
            <translation>分布</translation>
        </message>
        <message>
            <source>%1, last minute</source>
            <comment>service</comment>
            <translation>%1，最近一分钟</translation>
        </message>
        <message>
            <source>new conn/s</source>
            <translation>新建连接/秒</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DistributionModel</name>
        <message>
            <source>draining</source>
            <translation>排空中</translation>
        </message>
        <message>
            <source>down</source>
            <translation>故障</translation>
        </message>
        <message>
            <source>over limit</source>
            <translation>超限</translation>
        </message>
        <message>
            <source>others</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>%1, %2 of new connections, expected %3</source>
            <translation>%1，占新建连接的 %2，预期 %3</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>份额</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>预期</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DockTitle</name>
        <message>
            <source>Float or dock %1</source>
            <translation>浮动或停靠 %1</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>关闭 %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Doctor</name>
        <message>
            <source>Not known: nothing was read on the server.</source>
            <translation>未知：没有在服务器上读取任何内容。</translation>
        </message>
        <message>
            <source>Look over ssh, or run the script on the server and paste its result.</source>
            <translation>请通过 ssh 查看，或在服务器上运行脚本并粘贴结果。</translation>
        </message>
        <message>
            <source>Only needed with Tunnel.</source>
            <translation>仅隧道需要。</translation>
        </message>
        <message>
            <source>Only needed with Masq.</source>
            <translation>仅 Masq 需要。</translation>
        </message>
        <message>
            <source>Only needed with Route and Tunnel.</source>
            <translation>仅直接路由和隧道需要。</translation>
        </message>
        <message>
            <source>Only needed with Route.</source>
            <translation>仅直接路由需要。</translation>
        </message>
        <message>
            <source>Only needed with IPv4.</source>
            <translation>仅 IPv4 需要。</translation>
        </message>
        <message>
            <source>The server is this director itself.</source>
            <translation>该服务器就是本调度器。</translation>
        </message>
        <message>
            <source>arp_ignore is %1 and arp_announce is %2 on %3.</source>
            <translation>%3 上 arp_ignore 为 %1，arp_announce 为 %2。</translation>
        </message>
        <message>
            <source>arp_ignore is %1 and arp_announce is %2 on %3. Fix this first.</source>
            <translation>%3 上 arp_ignore 为 %1，arp_announce 为 %2。请先修复此项。</translation>
        </message>
        <message>
            <source>With the virtual address on it, the server would answer ARP for it and take traffic away from the director.</source>
            <translation>服务器有了虚拟地址后会应答它的 ARP，并从调度器抢走流量。</translation>
        </message>
        <message>
            <source>%1 (%2) answers ARP for %3. Fix this first.</source>
            <translation>%1（%2）应答 %3 的 ARP。请先修复此项。</translation>
        </message>
        <message>
            <source>Another machine (%1) answers ARP for %2.</source>
            <translation>另一台机器（%1）应答 %2 的 ARP。</translation>
        </message>
        <message>
            <source>Clients and routers may send their packets there in place of the director.</source>
            <translation>客户端和路由器可能把数据包发到那里而不是调度器。</translation>
        </message>
        <message>
            <source>Nobody but the director answers ARP for %1.</source>
            <translation>除调度器外没有机器应答 %1 的 ARP。</translation>
        </message>
        <message>
            <source>Nobody answers ARP for %1 now; the settings of the server are not known.</source>
            <translation>目前没有机器应答 %1 的 ARP；服务器的设置未知。</translation>
        </message>
        <message>
            <source>IPv6 answers only for addresses of the interface itself.</source>
            <translation>IPv6 只应答接口自身的地址。</translation>
        </message>
        <message>
            <source>%1 is on %2.</source>
            <translation>%1 在 %2 上。</translation>
        </message>
        <message>
            <source>The server answers as %1.</source>
            <translation>服务器以 %1 应答。</translation>
        </message>
        <message>
            <source>%1 is not on any interface.</source>
            <translation>%1 不在任何接口上。</translation>
        </message>
        <message>
            <source>Packets keep this address. Without it the server drops them.</source>
            <translation>数据包保留此地址。没有它，服务器会丢弃数据包。</translation>
        </message>
        <message>
            <source>%1 is on %2 with the prefix /%3.</source>
            <translation>%1 在 %2 上，前缀为 /%3。</translation>
        </message>
        <message>
            <source>The server takes the whole network for its own and cannot reach its neighbours.</source>
            <translation>服务器把整个网络当成自己的，无法到达邻居。</translation>
        </message>
        <message>
            <source>%1 is on %2, which answers for it on the network.</source>
            <translation>%1 在 %2 上，该接口在网络上应答它。</translation>
        </message>
        <message>
            <source>The server takes traffic away from the director, whatever the ARP settings are.</source>
            <translation>无论 ARP 如何设置，服务器都会从调度器抢走流量。</translation>
        </message>
        <message>
            <source>%1 takes %2 packets.</source>
            <translation>%1 接收 %2 数据包。</translation>
        </message>
        <message>
            <source>%1 is there, but down.</source>
            <translation>%1 存在，但未启用。</translation>
        </message>
        <message>
            <source>No device takes %1 packets.</source>
            <translation>没有设备接收 %1 数据包。</translation>
        </message>
        <message>
            <source>The director sends packets wrapped; without a device the server cannot unwrap them.</source>
            <translation>调度器发送封装的数据包；没有设备，服务器无法解封。</translation>
        </message>
        <message>
            <source>Port %1 is not open for GUE.</source>
            <translation>端口 %1 未为 GUE 打开。</translation>
        </message>
        <message>
            <source>%1 does not take packets with a checksum.</source>
            <translation>%1 不接收带校验和的数据包。</translation>
        </message>
        <message>
            <source>The server unwraps packets of the director.</source>
            <translation>服务器能解封调度器的数据包。</translation>
        </message>
        <message>
            <source>Off (%1) on %2.</source>
            <translation>%2 上关闭（%1）。</translation>
        </message>
        <message>
            <source>Loose (2) on %1.</source>
            <translation>%1 上为宽松（2）。</translation>
        </message>
        <message>
            <source>Strict (1) on %1.</source>
            <translation>%1 上为严格（1）。</translation>
        </message>
        <message>
            <source>Works now. Loose (2) is safer if the machine gets a second network.</source>
            <translation>目前可用。如果机器接入第二个网络，宽松（2）更安全。</translation>
        </message>
        <message>
            <source>Strict (1) on %1, and the way to clients is %2.</source>
            <translation>%1 上为严格（1），而到客户端的路径是 %2。</translation>
        </message>
        <message>
            <source>The kernel drops packets that come in where it would not send the answer.</source>
            <translation>内核丢弃从不会发出应答的接口进来的数据包。</translation>
        </message>
        <message>
            <source>%1 listens on %2.</source>
            <translation>%1 监听 %2。</translation>
        </message>
        <message>
            <source>Nothing listens on port %1.</source>
            <translation>没有程序监听端口 %1。</translation>
        </message>
        <message>
            <source>The server would refuse every connection.</source>
            <translation>服务器会拒绝每个连接。</translation>
        </message>
        <message>
            <source>%1 listens on %2 only.</source>
            <translation>%1 只监听 %2。</translation>
        </message>
        <message>
            <source>Packets arrive for %1; let the program listen there or on every address.</source>
            <translation>数据包发往 %1；请让程序监听该地址或所有地址。</translation>
        </message>
        <message>
            <source>%1 answers, %2 ms.</source>
            <translation>%1 有应答，%2 毫秒。</translation>
        </message>
        <message>
            <source>%1 refuses connections.</source>
            <translation>%1 拒绝连接。</translation>
        </message>
        <message>
            <source>Nothing listens there, or a firewall rejects it.</source>
            <translation>没有程序在监听，或防火墙拒绝了它。</translation>
        </message>
        <message>
            <source>%1 does not answer.</source>
            <translation>%1 没有应答。</translation>
        </message>
        <message>
            <source>The machine is off, or a firewall drops the packets.</source>
            <translation>机器已关机，或防火墙丢弃了数据包。</translation>
        </message>
        <message>
            <source>%1 cannot be reached.</source>
            <translation>无法到达 %1。</translation>
        </message>
        <message>
            <source>There is no way to the server.</source>
            <translation>没有到服务器的路径。</translation>
        </message>
        <message>
            <source>The service takes every port; none is tried.</source>
            <translation>该服务接受所有端口；不作尝试。</translation>
        </message>
        <message>
            <source>Only TCP is tried from outside.</source>
            <translation>从外部只尝试 TCP。</translation>
        </message>
        <message>
            <source>No packet was sent.</source>
            <translation>没有发送数据包。</translation>
        </message>
        <message>
            <source>The director reaches %1 without a router.</source>
            <translation>调度器不经路由器即可到达 %1。</translation>
        </message>
        <message>
            <source>The director reaches %1 without a router (ARP, %2 ms).</source>
            <translation>调度器不经路由器即可到达 %1（ARP，%2 毫秒）。</translation>
        </message>
        <message>
            <source>The way to %1 goes through the router %2.</source>
            <translation>到 %1 的路径经过路由器 %2。</translation>
        </message>
        <message>
            <source>Route changes only the hardware address, so the router would send the packet back. Use Tunnel.</source>
            <translation>直接路由只改变硬件地址，路由器会把数据包送回。请使用隧道。</translation>
        </message>
        <message>
            <source>%1 does not answer ARP.</source>
            <translation>%1 不应答 ARP。</translation>
        </message>
        <message>
            <source>The machine is off or in another network.</source>
            <translation>机器已关机或在其他网络。</translation>
        </message>
        <message>
            <source>There is no route to %1.</source>
            <translation>没有到 %1 的路由。</translation>
        </message>
        <message>
            <source>No packet can reach the server.</source>
            <translation>没有数据包能到达服务器。</translation>
        </message>
        <message>
            <source>%1 octets pass without fragments.</source>
            <translation>%1 字节无需分片即可通过。</translation>
        </message>
        <message>
            <source>%1 octets do not pass, and nobody says why.</source>
            <translation>%1 字节无法通过，也没有任何错误报告。</translation>
        </message>
        <message>
            <source>Short answers work and long ones hang. Make the MTU the same on both ends.</source>
            <translation>短应答正常而长应答挂起。请让两端的 MTU 相同。</translation>
        </message>
        <message>
            <source>Only %1 of %2 octets pass.</source>
            <translation>%2 字节中只有 %1 字节能通过。</translation>
        </message>
        <message>
            <source>Works while clients get the ICMP errors about it, which firewalls often drop.</source>
            <translation>只要客户端收到相关 ICMP 错误就能工作，但防火墙常常丢弃它们。</translation>
        </message>
        <message>
            <source>A full packet of a client, %1 octets with the tunnel around it, does not fit %2.</source>
            <translation>客户端的满长数据包加上隧道共 %1 字节，%2 容纳不下。</translation>
        </message>
        <message>
            <source>Clients are told to send smaller packets. Better that the server offers smaller segments.</source>
            <translation>客户端会被要求发送更小的数据包。最好让服务器提供更小的分段。</translation>
        </message>
        <message>
            <source>The server offers segments of %1 octets, which fit into the tunnel.</source>
            <translation>服务器提供 %1 字节的分段，适合隧道。</translation>
        </message>
        <message>
            <source>The server does not answer echo requests.</source>
            <translation>服务器不应答回显请求。</translation>
        </message>
        <message>
            <source>Replies leave through %1, the director.</source>
            <translation>应答经过 %1，即调度器。</translation>
        </message>
        <message>
            <source>Replies to a far client come back through the director.</source>
            <translation>发往远处客户端的应答经调度器返回。</translation>
        </message>
        <message>
            <source>Replies leave through %1, not through the director.</source>
            <translation>应答经过 %1，不经过调度器。</translation>
        </message>
        <message>
            <source>Replies leave on %1 straight to the client.</source>
            <translation>应答从 %1 直接发给客户端。</translation>
        </message>
        <message>
            <source>With Masq the director must see replies; the client does not know the server's address and drops them.</source>
            <translation>使用 Masq 时调度器必须看到应答；客户端不认识服务器的地址，会丢弃应答。</translation>
        </message>
        <message>
            <source>The server has no route to %1.</source>
            <translation>服务器没有到 %1 的路由。</translation>
        </message>
        <message>
            <source>Replies cannot leave the server.</source>
            <translation>应答无法离开服务器。</translation>
        </message>
        <message>
            <source>Replies leave through the director, which has the address %1 itself.</source>
            <translation>应答经过调度器，而调度器自己拥有地址 %1。</translation>
        </message>
        <message>
            <source>The kernel of the director drops packets that come in with its own address.</source>
            <translation>调度器的内核丢弃以其自身地址进来的数据包。</translation>
        </message>
        <message>
            <source>Replies leave through the director.</source>
            <translation>应答经过调度器。</translation>
        </message>
        <message>
            <source>It works, but the director carries the replies that this way of forwarding keeps off it.</source>
            <translation>可以工作，但调度器要承载这种转发本可省去的应答。</translation>
        </message>
        <message>
            <source>Replies of the server did not come back to the director.</source>
            <translation>服务器的应答没有回到调度器。</translation>
        </message>
        <message>
            <source>ip_forward is on.</source>
            <translation>ip_forward 已打开。</translation>
        </message>
        <message>
            <source>ip_forward is off.</source>
            <translation>ip_forward 已关闭。</translation>
        </message>
        <message>
            <source>With Masq the kernel of the director carries requests and replies; without it they end here.</source>
            <translation>使用 Masq 时由调度器的内核传送请求和应答；没有它，数据包到此为止。</translation>
        </message>
        <message>
            <source>Clients and servers are on different networks, or redirects are off.</source>
            <translation>客户端和服务器在不同网络，或重定向已关闭。</translation>
        </message>
        <message>
            <source>send_redirects is on for %1, where clients and servers are.</source>
            <translation>%1 的 send_redirects 已打开，客户端和服务器都在那里。</translation>
        </message>
        <message>
            <source>The director would tell the server to send replies straight to clients, which drop them.</source>
            <translation>调度器会让服务器直接应答客户端，而客户端会丢弃应答。</translation>
        </message>
        <message>
            <source>Large receive offload is off.</source>
            <translation>大块接收卸载已关闭。</translation>
        </message>
        <message>
            <source>Large receive offload is on for %1.</source>
            <translation>%1 的大块接收卸载已打开。</translation>
        </message>
        <message>
            <source>Merged packets can be too big to send on.</source>
            <translation>合并后的数据包可能太大而无法转发。</translation>
        </message>
        <message>
            <source>The driver of %1 does not say.</source>
            <translation>%1 的驱动没有说明。</translation>
        </message>
        <message>
            <source>The kernel can hand packets to the engine.</source>
            <translation>内核可以把数据包交给引擎。</translation>
        </message>
        <message>
            <source>The engine gets its packets.</source>
            <translation>引擎收到数据包。</translation>
        </message>
        <message>
            <source>The kernel cannot hand packets to a program.</source>
            <translation>内核无法把数据包交给程序。</translation>
        </message>
        <message>
            <source>The engine gets every packet from there.</source>
            <translation>引擎从那里得到每个数据包。</translation>
        </message>
        <message>
            <source>The engine does not run: %1.</source>
            <translation>引擎未运行：%1。</translation>
        </message>
        <message>
            <source>The engine does not run.</source>
            <translation>引擎未运行。</translation>
        </message>
        <message>
            <source>Services answer nothing until it runs.</source>
            <translation>引擎运行之前，服务不会应答。</translation>
        </message>
        <message>
            <source>Not in use here, so there is no conflict.</source>
            <translation>此处未使用，因此没有冲突。</translation>
        </message>
        <message>
            <source>Services in the kernel's own IPVS: %1.</source>
            <translation>内核自带 IPVS 中的服务：%1。</translation>
        </message>
        <message>
            <source>Both may answer for the same address. Import the rules, then clear the kernel's.</source>
            <translation>两者可能应答同一地址。请导入规则，然后清空内核的规则。</translation>
        </message>
        <message>
            <source>The server answered a connection sent as the director sends them.</source>
            <translation>服务器应答了按调度器方式发送的连接。</translation>
        </message>
        <message>
            <source>The server refused a connection sent as the director sends them.</source>
            <translation>服务器拒绝了按调度器方式发送的连接。</translation>
        </message>
        <message>
            <source>No answer to a connection sent as the director sends them.</source>
            <translation>按调度器方式发送的连接没有应答。</translation>
        </message>
        <message>
            <source>Clients of this server would wait in vain.</source>
            <translation>此服务器的客户端会一直空等。</translation>
        </message>
        <message>
            <source>Not tried: %1.</source>
            <translation>未尝试：%1。</translation>
        </message>
        <message>
            <source>Not tried, because checks above failed. It sends one connection to the server.</source>
            <translation>未尝试，因为前面的检查失败。它会向服务器发送一个连接。</translation>
        </message>
        <message>
            <source>ARP flux</source>
            <translation>ARP 冲突</translation>
        </message>
        <message>
            <source>Tunnel device</source>
            <translation>隧道设备</translation>
        </message>
        <message>
            <source>rp_filter</source>
            <translation>rp_filter</translation>
        </message>
        <message>
            <source>Virtual address</source>
            <translation>虚拟地址</translation>
        </message>
        <message>
            <source>Port open</source>
            <translation>端口开放</translation>
        </message>
        <message>
            <source>Same network</source>
            <translation>同一网络</translation>
        </message>
        <message>
            <source>MTU</source>
            <translation>MTU</translation>
        </message>
        <message>
            <source>Return path</source>
            <translation>返回路径</translation>
        </message>
        <message>
            <source>Packet queue</source>
            <translation>数据包队列</translation>
        </message>
        <message>
            <source>IP forwarding</source>
            <translation>IP 转发</translation>
        </message>
        <message>
            <source>ICMP redirects</source>
            <translation>ICMP 重定向</translation>
        </message>
        <message>
            <source>Offloads</source>
            <translation>卸载</translation>
        </message>
        <message>
            <source>Kernel IPVS</source>
            <translation>内核 IPVS</translation>
        </message>
        <message>
            <source>Trial connection</source>
            <translation>试探连接</translation>
        </message>
        <message>
            <source>Pass</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Fail</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>已跳过</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DoctorDialog</name>
        <message>
            <source>On the server</source>
            <translation>在服务器上</translation>
        </message>
        <message>
            <source>On the way</source>
            <translation>在途中</translation>
        </message>
        <message>
            <source>On this director</source>
            <translation>在本调度器上</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) checked for %1 services</source>
            <translation>
                <numerusform>已为 %1 个服务检查 %n 台服务器</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) checked for %1, %2</source>
            <translation>
                <numerusform>已为 %1 检查 %n 台服务器，%2</numerusform>
            </translation>
        </message>
        <message>
            <source>kernel %1</source>
            <translation>内核 %1</translation>
        </message>
        <message>
            <source>Looking.</source>
            <translation>正在查看。</translation>
        </message>
        <message>
            <source>%1 would not answer clients.</source>
            <translation>%1 不会应答客户端。</translation>
        </message>
        <message>
            <source>Nothing was found that stands in the way.</source>
            <translation>没有发现障碍。</translation>
        </message>
        <message>
            <source>Not every server could be looked at.</source>
            <translation>并非每台服务器都能检查。</translation>
        </message>
        <message>
            <source>%1 was read in %2 s</source>
            <translation>读取 %1 用时 %2 秒</translation>
        </message>
        <message>
            <source>&amp;Accept</source>
            <translation>接受(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Accept %1 of %2</source>
            <translation>接受 %2 中的 %1(&amp;A)</translation>
        </message>
        <message>
            <source>%1 stays in the draft, switched off (weight 0).</source>
            <translation>%1 保留在草稿中，已停用（权重 0）。</translation>
        </message>
        <message>
            <source>%1 and %2 stay in the draft, switched off (weight 0).</source>
            <translation>%1 和 %2 保留在草稿中，已停用（权重 0）。</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) stay in the draft, switched off (weight 0).</source>
            <translation>
                <numerusform>%n 台服务器保留在草稿中，已停用（权重 0）。</numerusform>
            </translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>保存报告</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>Real-server doctor - %1</source>
            <translation>真实服务器检查 - %1</translation>
        </message>
        <message>
            <source>Commands for</source>
            <translation>命令用于</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>立即</translation>
        </message>
        <message>
            <source>Take effect at once, gone after a restart</source>
            <translation>立即生效，重启后失效</translation>
        </message>
        <message>
            <source>Permanent, Debian</source>
            <translation>永久，Debian</translation>
        </message>
        <message>
            <source>Also after a restart of a Debian machine</source>
            <translation>Debian 机器重启后仍然有效</translation>
        </message>
        <message>
            <source>Ansible</source>
            <translation>Ansible</translation>
        </message>
        <message>
            <source>Tasks of a playbook</source>
            <translation>playbook 的任务</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>What would happen</source>
            <translation>会发生什么</translation>
        </message>
        <message>
            <source>How to look</source>
            <translation>如何查看</translation>
        </message>
        <message>
            <source>Over &amp;ssh, reads only</source>
            <translation>通过 ssh，只读(&amp;S)</translation>
        </message>
        <message>
            <source>From outside, with &amp;packets only</source>
            <translation>从外部，仅用数据包(&amp;P)</translation>
        </message>
        <message>
            <source>I run a script and paste its &amp;result</source>
            <translation>我运行脚本并粘贴结果(&amp;R)</translation>
        </message>
        <message>
            <source>Host for ssh</source>
            <translation>ssh 的主机</translation>
        </message>
        <message>
            <source>As you would type it behind ssh; %h stands for the address of each server</source>
            <translation>与在 ssh 后输入的一样；%h 代表每台服务器的地址</translation>
        </message>
        <message>
            <source>as you, with your keys</source>
            <translation>以您的身份和密钥</translation>
        </message>
        <message>
            <source>Run the script on the server (as root it also sees program names) and paste what it prints. It changes nothing.</source>
            <translation>在服务器上运行脚本（以 root 运行还能看到程序名），然后粘贴其输出。它不改变任何东西。</translation>
        </message>
        <message>
            <source>&amp;Copy script</source>
            <translation>复制脚本(&amp;C)</translation>
        </message>
        <message>
            <source>Take this &amp;output</source>
            <translation>采用此输出(&amp;O)</translation>
        </message>
        <message>
            <source>Output of the script</source>
            <translation>脚本的输出</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>C&amp;heck again</source>
            <translation>再次检查(&amp;H)</translation>
        </message>
        <message>
            <source>Copy all &amp;fixes, in order</source>
            <translation>按顺序复制所有修复(&amp;F)</translation>
        </message>
        <message>
            <source>Sa&amp;ve report</source>
            <translation>保存报告(&amp;V)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Accept all any&amp;way</source>
            <translation>仍然全部接受(&amp;W)</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DoctorSession</name>
        <message>
            <source>A rule file has no director to look from.</source>
            <translation>规则文件没有可用来查看的调度器。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DocumentChartData</name>
        <message>
            <source>draining</source>
            <translation>排空中</translation>
        </message>
        <message>
            <source>down</source>
            <translation>故障</translation>
        </message>
        <message>
            <source>over limit</source>
            <translation>超限</translation>
        </message>
        <message>
            <source>%1 drain started</source>
            <translation>%1 开始排空</translation>
        </message>
        <message>
            <source>%1 down</source>
            <translation>%1 故障</translation>
        </message>
        <message>
            <source>%1 over limit</source>
            <translation>%1 超限</translation>
        </message>
        <message>
            <source>%1 drain ended</source>
            <translation>%1 排空结束</translation>
        </message>
        <message>
            <source>%1 up</source>
            <translation>%1 正常</translation>
        </message>
        <message>
            <source>rules applied</source>
            <translation>规则已应用</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Donut</name>
        <message>
            <source>Shares of new connections</source>
            <translation>新建连接的份额</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DragGhost</name>
        <message>
            <source>Drag onto a service</source>
            <translation>拖到某个服务上</translation>
        </message>
        <message>
            <source>1 server</source>
            <translation>1 台服务器</translation>
        </message>
        <message numerus="yes">
            <source>%n servers</source>
            <translation>
                <numerusform>%n 台服务器</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 + %2 more</source>
            <translation>%1 + 另外 %2 个</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
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
            <translation>结束时从池中移除(&amp;R)</translation>
        </message>
        <message numerus="yes">
            <source>Drain %n server(s) - %1</source>
            <translation>
                <numerusform>排空 %n 台服务器 - %1</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Propose drain</source>
            <translation>提议排空(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Drain now</source>
            <translation>立即排空(&amp;D)</translation>
        </message>
        <message>
            <source> min</source>
            <translation> 分钟</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>After this time the drain ends even if connections are left</source>
            <translation>超过此时间，即使仍有连接也结束排空</translation>
        </message>
        <message>
            <source>&amp;Time limit</source>
            <translation>时限(&amp;T)</translation>
        </message>
        <message>
            <source>may come back while it drains</source>
            <translation>排空期间可以回来</translation>
        </message>
        <message>
            <source>are waited for</source>
            <translation>等待其结束</translation>
        </message>
        <message>
            <source>go to another server at once</source>
            <translation>立即转到其他服务器</translation>
        </message>
        <message>
            <source>These services remember no clients</source>
            <translation>这些服务不记住客户端</translation>
        </message>
        <message>
            <source>Remembered &amp;clients</source>
            <translation>已记住的客户端(&amp;C)</translation>
        </message>
        <message numerus="yes">
            <source>%1: no new connections from now on, %2 active one(s) may end.</source>
            <translation>
                <numerusform>%1：从现在起不接新连接，%2 个活动连接可以结束。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DrainSection</name>
        <message>
            <source>Drain now...</source>
            <translation>立即排空...</translation>
        </message>
        <message>
            <source>Restore weight</source>
            <translation>恢复权重</translation>
        </message>
        <message>
            <source>Start gently...</source>
            <translation>平缓启动...</translation>
        </message>
        <message>
            <source>Cancel drain or start</source>
            <translation>取消排空或启动</translation>
        </message>
        <message>
            <source>Drain with a time limit and removal at the end, without the draft</source>
            <translation>带时限并在结束时移除的排空，不经过草稿</translation>
        </message>
        <message>
            <source>Give the weight back now, without the draft</source>
            <translation>立即恢复权重，不经过草稿</translation>
        </message>
        <message>
            <source>Let servers in with a weight that rises in steps, without the draft</source>
            <translation>让服务器以逐步上升的权重加入，不经过草稿</translation>
        </message>
        <message>
            <source>Let the director forget it; the weight stays as it is</source>
            <translation>让调度器忘记它；权重保持不变</translation>
        </message>
        <message>
            <source>Draining: %1</source>
            <translation>正在排空：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) rising</source>
            <translation>
                <numerusform>%n 台服务器上升中</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) draining</source>
            <translation>
                <numerusform>%n 台服务器正在排空</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) left.</source>
            <translation>
                <numerusform>剩余 %n 个连接。</numerusform>
            </translation>
        </message>
        <message>
            <source>Propose weight back</source>
            <translation>提议恢复权重</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::EditController</name>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Ctrl+S</source>
            <translation>Ctrl+S</translation>
        </message>
        <message>
            <source>Write the rules to their file</source>
            <translation>将规则写入其文件</translation>
        </message>
        <message>
            <source>Pro&amp;pose</source>
            <translation>提议(&amp;P)</translation>
        </message>
        <message>
            <source>A&amp;pply</source>
            <translation>应用(&amp;P)</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n 台服务器</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Remo&amp;ve</source>
            <translation>移除(&amp;V)</translation>
        </message>
        <message>
            <source>Remo&amp;ve %1</source>
            <translation>移除 %1(&amp;V)</translation>
        </message>
        <message>
            <source>Undrain</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Drain</source>
            <translation>排空</translation>
        </message>
        <message>
            <source>&amp;Drain</source>
            <translation>排空(&amp;D)</translation>
        </message>
        <message>
            <source>Un&amp;drain %1</source>
            <translation>恢复 %1(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Drain %1</source>
            <translation>排空 %1(&amp;D)</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) back in the draft</source>
            <translation>
                <numerusform>草稿中恢复 %n 台服务器</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) drained in the draft</source>
            <translation>
                <numerusform>草稿中排空 %n 台服务器</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n active connection(s) would be cut.</source>
            <translation>
                <numerusform>将切断 %n 个活动连接。</numerusform>
            </translation>
        </message>
        <message>
            <source>A drained server takes no new connections and can be removed when it is empty.</source>
            <translation>排空的服务器不接新连接，空闲后即可移除。</translation>
        </message>
        <message>
            <source>Drain instead</source>
            <translation>改为排空</translation>
        </message>
        <message>
            <source>Remove anyway</source>
            <translation>仍然移除</translation>
        </message>
        <message>
            <source>Drained in the draft, removed when empty</source>
            <translation>草稿中排空，空闲后移除</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) removed in the draft</source>
            <translation>
                <numerusform>草稿中移除 %n 台服务器</numerusform>
            </translation>
        </message>
        <message>
            <source>Service removed in the draft</source>
            <translation>草稿中移除服务</translation>
        </message>
        <message>
            <source>%1 forgotten in the draft</source>
            <translation>草稿中忘记 %1</translation>
        </message>
        <message>
            <source>Moved to %1 in the draft</source>
            <translation>草稿中移动到 %1</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <source>Name of %1</source>
            <translation>%1 的名称</translation>
        </message>
        <message>
            <source>Renamed in the draft</source>
            <translation>草稿中已重命名</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) copied</source>
            <translation>
                <numerusform>已复制 %n 条命令</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) applied</source>
            <translation>
                <numerusform>已应用 %n 项更改</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no servers to check.</source>
            <translation>没有要检查的服务器。</translation>
        </message>
        <message>
            <source>Import rules</source>
            <translation>导入规则</translation>
        </message>
        <message>
            <source>Rules and configurations (*.rules *.txt *.conf *.cf);;All files (*)</source>
            <translation>规则与配置 (*.rules *.txt *.conf *.cf);;所有文件 (*)</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>无法读取 %1：%2</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>文件太大</translation>
        </message>
        <message>
            <source>%1 written</source>
            <translation>已写入 %1</translation>
        </message>
        <message>
            <source>Save rule file</source>
            <translation>保存规则文件</translation>
        </message>
        <message>
            <source>Rule files (*.rules *.ipvsadm);;All files (*)</source>
            <translation>规则文件 (*.rules *.ipvsadm);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Draft discarded</source>
            <translation>草稿已放弃</translation>
        </message>
        <message>
            <source>Propose wei&amp;ght back</source>
            <translation>提议恢复权重(&amp;G)</translation>
        </message>
        <message>
            <source>Restore wei&amp;ght</source>
            <translation>恢复权重(&amp;G)</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) to be drained</source>
            <translation>
                <numerusform>将排空 %n 台服务器</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Weight of %n server(s) is back</source>
            <translation>
                <numerusform>%n 台服务器的权重已恢复</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) to be started gently</source>
            <translation>
                <numerusform>%n 台服务器将平缓启动</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::EndpointText</name>
        <message>
            <source>An address is needed, for example 192.0.2.10 or 2001:db8::10.</source>
            <translation>需要一个地址，例如 192.0.2.10 或 2001:db8::10。</translation>
        </message>
        <message>
            <source>%1 has a port or brackets. Only the address belongs here.</source>
            <translation>%1 带有端口或方括号。这里只填地址。</translation>
        </message>
        <message>
            <source>%1 is not an IPv6 address. It has eight groups of up to four hexadecimal digits; "::" may stand once for groups of zero.</source>
            <translation>%1 不是 IPv6 地址。它有八组，每组至多四位十六进制数字；“::”可出现一次，代表若干组零。</translation>
        </message>
        <message>
            <source>%1 is not an IP address. A virtual service needs numbers, not a name.</source>
            <translation>%1 不是 IP 地址。虚拟服务需要数字地址，不能用名称。</translation>
        </message>
        <message>
            <source>%1 is not an IP address. Each part goes from 0 to 255.</source>
            <translation>%1 不是 IP 地址。每一段范围是 0 到 255。</translation>
        </message>
        <message>
            <source>%1 is not an IP address. A part must not start with 0.</source>
            <translation>%1 不是 IP 地址。每一段不得以 0 开头。</translation>
        </message>
        <message>
            <source>%1 is not an IP address. IPv4 has four parts, for example 192.0.2.10.</source>
            <translation>%1 不是 IP 地址。IPv4 有四段，例如 192.0.2.10。</translation>
        </message>
        <message>
            <source>Firewall mark %1, IPv6</source>
            <translation>防火墙标记 %1，IPv6</translation>
        </message>
        <message>
            <source>Firewall mark %1</source>
            <translation>防火墙标记 %1</translation>
        </message>
        <message>
            <source>Masq</source>
            <translation>NAT</translation>
        </message>
        <message>
            <source>Local</source>
            <translation>本地</translation>
        </message>
        <message>
            <source>Tunnel</source>
            <translation>隧道</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>DR</translation>
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
            <translation>%1，与此控制台相同</translation>
        </message>
        <message>
            <source>%1, this console is %2</source>
            <translation>%1，此控制台为 %2</translation>
        </message>
        <message>
            <source>does not run</source>
            <translation>未运行</translation>
        </message>
        <message>
            <source>runs, %1</source>
            <translation>运行中，%1</translation>
        </message>
        <message>
            <source>%1 with room for %2 packets</source>
            <translation>%1 个，可容纳 %2 个数据包</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>not used</source>
            <translation>未使用</translation>
        </message>
        <message>
            <source>attached by %1, %2 of %3 connections</source>
            <translation>通过 %1 挂接，%2 / %3 个连接</translation>
        </message>
        <message>
            <source>by the kernel, from the headers</source>
            <translation>由内核根据报头完成</translation>
        </message>
        <message>
            <source>by the director, whole packets</source>
            <translation>由调度器处理完整数据包</translation>
        </message>
        <message>
            <source>connections survive it</source>
            <translation>连接得以保留</translation>
        </message>
        <message>
            <source>connections are lost</source>
            <translation>连接会丢失</translation>
        </message>
        <message>
            <source>Version of the helper</source>
            <translation>助手版本</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>调度器</translation>
        </message>
        <message>
            <source>Queues of packets</source>
            <translation>数据包队列</translation>
        </message>
        <message>
            <source>Threads for packets</source>
            <translation>数据包线程</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Flow cache</source>
            <translation>流缓存</translation>
        </message>
        <message>
            <source>Rewriting in the queue</source>
            <translation>队列中的改写</translation>
        </message>
        <message>
            <source>When the helper crashes</source>
            <translation>助手崩溃时</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::EnginePage</name>
        <message>
            <source>Engine and updates</source>
            <translation>引擎与更新</translation>
        </message>
        <message>
            <source>How long connections are remembered</source>
            <translation>连接记忆时长</translation>
        </message>
        <message>
            <source>TCP connections</source>
            <translation>TCP 连接</translation>
        </message>
        <message>
            <source>Established ones end after so long without a packet.</source>
            <translation>已建立的连接在这段时间无数据包后结束。</translation>
        </message>
        <message>
            <source>After the FIN</source>
            <translation>FIN 之后</translation>
        </message>
        <message>
            <source>How long closing connections are remembered.</source>
            <translation>正在关闭的连接保留多久。</translation>
        </message>
        <message>
            <source>UDP</source>
            <translation>UDP</translation>
        </message>
        <message>
            <source>Clients go to the same server so long after their last packet.</source>
            <translation>客户端在最后一个数据包之后的这段时间内仍到同一服务器。</translation>
        </message>
        <message>
            <source>Servers that leave</source>
            <translation>离开的服务器</translation>
        </message>
        <message>
            <source>Removed servers</source>
            <translation>已移除的服务器</translation>
        </message>
        <message>
            <source>Their connections end at once</source>
            <translation>其连接立即结束</translation>
        </message>
        <message>
            <source>Draining servers</source>
            <translation>排空中的服务器</translation>
        </message>
        <message>
            <source>Remembered clients go to another server</source>
            <translation>被记住的客户端转到其他服务器</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>秒</translation>
        </message>
        <message>
            <source>Way of packets</source>
            <translation>数据包路径</translation>
        </message>
        <message>
            <source>Established packets</source>
            <translation>已建立的连接</translation>
        </message>
        <message>
            <source>Through the queue</source>
            <translation>经由队列</translation>
        </message>
        <message>
            <source>Through the flow cache</source>
            <translation>经由流缓存</translation>
        </message>
        <message>
            <source>Flow cache where it works</source>
            <translation>可用时使用流缓存</translation>
        </message>
        <message>
            <source>The flow cache forwards them in the kernel. It holds until the helper starts again; then --flow-cache of vipdeckd decides.</source>
            <translation>流缓存在内核中转发其数据包。有效期到助手重新启动；之后由 vipdeckd 的 --flow-cache 决定。</translation>
        </message>
        <message>
            <source>What is at work</source>
            <translation>当前状况</translation>
        </message>
        <message>
            <source>What is at work at each director</source>
            <translation>各调度器的当前状况</translation>
        </message>
        <message>
            <source>Queues, threads, the room for connections and how the flow cache is attached are options of vipdeckd (man vipdeckd). They take effect when it starts: systemctl edit vipdeckd, then systemctl restart vipdeckd. VipDeck does not look for updates by itself: your distribution's packages bring them.</source>
            <translation>队列、线程、连接容量以及流缓存的挂接方式是 vipdeckd 的选项（man vipdeckd）。它们在启动时生效：systemctl edit vipdeckd，然后 systemctl restart vipdeckd。VipDeck 不会自行查找更新：由发行版的软件包提供。</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>项目</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ExportBar</name>
        <message>
            <source>Progress of the export</source>
            <translation>导出进度</translation>
        </message>
        <message>
            <source>Cancel export</source>
            <translation>取消导出</translation>
        </message>
        <message numerus="yes">
            <source>Exporting: %1 of about %2 connection(s)</source>
            <translation>
                <numerusform>正在导出：%1 / 约 %2 个连接</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Exporting: %1 connection(s)</source>
            <translation>
                <numerusform>正在导出：%1 个连接</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message numerus="yes">
            <source>%1 connection(s) written to %2</source>
            <translation>
                <numerusform>已将 %1 个连接写入 %2</numerusform>
            </translation>
        </message>
        <message>
            <source>Export cancelled; nothing was written.</source>
            <translation>导出已取消；未写入任何内容。</translation>
        </message>
        <message>
            <source>Not exported. %1</source>
            <translation>未导出。%1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::FailureMessages</name>
        <message>
            <source>Your draft of an earlier session is back.</source>
            <translation>上次会话的草稿已恢复。</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) are not applied.</source>
            <translation>
                <numerusform>%n 项更改尚未应用。</numerusform>
            </translation>
        </message>
        <message>
            <source>Review</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Not done.</source>
            <translation>未完成。</translation>
        </message>
        <message>
            <source>File, not a live director.</source>
            <translation>这是文件，不是运行中的调度器。</translation>
        </message>
        <message>
            <source>Nothing here touches traffic. Save writes the file.</source>
            <translation>这里的一切都不影响流量。保存会写入文件。</translation>
        </message>
        <message>
            <source>Working offline.</source>
            <translation>离线工作中。</translation>
        </message>
        <message>
            <source>Nothing can be applied. Your draft is safe here.</source>
            <translation>无法应用任何内容。您的草稿安全保存在此。</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>No connection to %1.</source>
            <translation>没有到 %1 的连接。</translation>
        </message>
        <message>
            <source>Your draft is safe here.</source>
            <translation>您的草稿安全保存在此。</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>立即重试</translation>
        </message>
        <message>
            <source>The helper is not running.</source>
            <translation>助手没有运行。</translation>
        </message>
        <message>
            <source>Live counters are off and nothing can be applied. You can still edit the draft.</source>
            <translation>没有实时计数，也无法应用。您仍可编辑草稿。</translation>
        </message>
        <message>
            <source>Start helper</source>
            <translation>启动助手</translation>
        </message>
        <message>
            <source>Next try in %1 s (attempt %2).</source>
            <translation>%1 秒后重试（第 %2 次）。</translation>
        </message>
        <message>
            <source>Work offline</source>
            <translation>离线工作</translation>
        </message>
        <message>
            <source>No connection to %1 since %2.</source>
            <translation>自 %2 起没有到 %1 的连接。</translation>
        </message>
        <message>
            <source>Values are from then.</source>
            <translation>显示的是当时的值。</translation>
        </message>
        <message>
            <source>The director takes no packets.</source>
            <translation>调度器没有接收数据包。</translation>
        </message>
        <message>
            <source>Start director</source>
            <translation>启动调度器</translation>
        </message>
        <message numerus="yes">
            <source>%1 packet(s)/s dropped.</source>
            <translation>
                <numerusform>每秒丢弃 %1 个数据包。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 packets are waiting.</source>
            <translation>%2 个位置中有 %1 个数据包在等待。</translation>
        </message>
        <message>
            <source>The queue is nearly full.</source>
            <translation>队列快满了。</translation>
        </message>
        <message>
            <source>Packets are dropped.</source>
            <translation>正在丢弃数据包。</translation>
        </message>
        <message>
            <source>Open Tunables</source>
            <translation>打开可调参数</translation>
        </message>
        <message>
            <source>%1 has no connections in %2 any more.</source>
            <translation>%1 在 %2 中已没有连接。</translation>
        </message>
        <message numerus="yes">
            <source>%n drained server(s) have no connections any more.</source>
            <translation>
                <numerusform>%n 台排空的服务器已没有连接。</numerusform>
            </translation>
        </message>
        <message>
            <source>The move can be finished.</source>
            <translation>可以完成移动了。</translation>
        </message>
        <message>
            <source>Remove in draft</source>
            <translation>在草稿中移除</translation>
        </message>
        <message>
            <source>Not applied: cancelled.</source>
            <translation>未应用：已取消。</translation>
        </message>
        <message numerus="yes">
            <source>The %n change(s) stay in the draft.</source>
            <translation>
                <numerusform>%n 项更改保留在草稿中。</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Not applied: the rules changed outside VipDeck.</source>
            <translation>未应用：规则已在 VipDeck 之外更改。</translation>
        </message>
        <message>
            <source>Nothing is lost. Review again.</source>
            <translation>没有丢失任何内容。请重新检查。</translation>
        </message>
        <message>
            <source>Not applied.</source>
            <translation>未应用。</translation>
        </message>
        <message>
            <source>Not applied: authentication denied.</source>
            <translation>未应用：认证被拒绝。</translation>
        </message>
        <message>
            <source>Save draft</source>
            <translation>保存草稿</translation>
        </message>
        <message>
            <source>The draft was not saved.</source>
            <translation>草稿没有保存。</translation>
        </message>
        <message>
            <source>Rules changed outside VipDeck since %1.</source>
            <translation>规则自 %1 起在 VipDeck 之外更改。</translation>
        </message>
        <message>
            <source>Rules changed outside VipDeck.</source>
            <translation>规则已在 VipDeck 之外更改。</translation>
        </message>
        <message>
            <source>Nothing is left of your draft.</source>
            <translation>您的草稿已没有剩余内容。</translation>
        </message>
        <message>
            <source>Not all of your changes are left. Review again.</source>
            <translation>您的更改没有全部保留。请重新审阅。</translation>
        </message>
        <message>
            <source>Your changes were kept. Review again.</source>
            <translation>您的更改已保留。请重新检查。</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>The helper did not start.</source>
            <translation>助手没有启动。</translation>
        </message>
        <message>
            <source>There is no systemctl on this machine. Start vipdeckd by hand.</source>
            <translation>本机没有 systemctl。请手动启动 vipdeckd。</translation>
        </message>
        <message>
            <source>Connection to %1</source>
            <translation>到 %1 的连接</translation>
        </message>
        <message>
            <source>Socket: %1
Attempts: %2
The helper's log: journalctl -u %3</source>
            <translation>套接字：%1
尝试次数：%2
助手日志：journalctl -u %3</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::FilterEdit</name>
        <message>
            <source>Remove this filter</source>
            <translation>移除此过滤器</translation>
        </message>
        <message>
            <source>Remove filter %1</source>
            <translation>移除过滤器 %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::FirstRunPage</name>
        <message>
            <source>Add virtual service</source>
            <translation>添加虚拟服务</translation>
        </message>
        <message>
            <source>No virtual services yet</source>
            <translation>还没有虚拟服务</translation>
        </message>
        <message>
            <source>A virtual service is one address and port that this machine answers and shares out over real servers.</source>
            <translation>虚拟服务是本机应答并分配给真实服务器的一个地址和端口。</translation>
        </message>
        <message>
            <source>This machine</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Recent rule files</source>
            <translation>最近的规则文件</translation>
        </message>
        <message>
            <source>Import ipvsadm rules</source>
            <translation>导入 ipvsadm 规则</translation>
        </message>
        <message>
            <source>Copy command</source>
            <translation>复制命令</translation>
        </message>
        <message>
            <source>Copy the command that starts the demo lab</source>
            <translation>复制启动演示实验室的命令</translation>
        </message>
        <message>
            <source>Enter an address and port, pick a scheduler, then drag servers in.</source>
            <translation>输入地址和端口，选择调度算法，然后拖入服务器。</translation>
        </message>
        <message>
            <source>Ctrl+N</source>
            <translation>Ctrl+N</translation>
        </message>
        <message>
            <source>Open a file made by ipvsadm-save. You see every rule before anything runs.</source>
            <translation>打开由 ipvsadm-save 生成的文件。运行之前您会看到每条规则。</translation>
        </message>
        <message>
            <source>Ctrl+O</source>
            <translation>Ctrl+O</translation>
        </message>
        <message>
            <source>Try the demo lab</source>
            <translation>试用演示实验室</translation>
        </message>
        <message>
            <source>Builds clients, a director and servers in network namespaces on this machine. Your network is not touched. It needs root, so it starts in a terminal.</source>
            <translation>在本机的网络命名空间中建立客户端、调度器和服务器。不影响您的网络。它需要 root，因此在终端中启动。</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>再次检查</translation>
        </message>
        <message>
            <source>Recent: %1</source>
            <translation>最近：%1</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>已复制：%1</translation>
        </message>
        <message>
            <source>Copy fix</source>
            <translation>复制修复命令</translation>
        </message>
        <message>
            <source>Copy commands: %1</source>
            <translation>复制命令：%1</translation>
        </message>
        <message>
            <source>Helper</source>
            <translation>守护程序</translation>
        </message>
        <message>
            <source>vipdeckd does not answer.</source>
            <translation>vipdeckd 没有应答。</translation>
        </message>
        <message>
            <source>vipdeckd %1 answers.</source>
            <translation>vipdeckd %1 有应答。</translation>
        </message>
        <message>
            <source>Permission</source>
            <translation>权限</translation>
        </message>
        <message>
            <source>You may change everything.</source>
            <translation>您可以更改一切。</translation>
        </message>
        <message>
            <source>You are asked for a password when you apply.</source>
            <translation>应用时会要求输入密码。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ForwardingCard</name>
        <message>
            <source>Replies pass back through %1. Works with any server and any port.</source>
            <translation>应答经 %1 返回。适用于任何服务器和端口。</translation>
        </message>
        <message>
            <source>Replies go straight to the client. Fast. Same network, same port.</source>
            <translation>应答直接发给客户端。速度快。同一网络，同一端口。</translation>
        </message>
        <message>
            <source>As Route, but the server can be in another network.</source>
            <translation>与直接路由相同，但服务器可以在其他网络。</translation>
        </message>
        <message>
            <source>The server runs on this director. Only 127.0.0.1 or its own address.</source>
            <translation>服务器运行在此调度器上。仅限 127.0.0.1 或它自己的地址。</translation>
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
            <translation>直接</translation>
        </message>
        <message>
            <source>-g</source>
            <translation>-g</translation>
        </message>
        <message>
            <source>IPIP, GUE, GRE</source>
            <translation>IPIP、GUE、GRE</translation>
        </message>
        <message>
            <source>-i</source>
            <translation>-i</translation>
        </message>
        <message>
            <source>on %1 itself</source>
            <translation>%1 本机</translation>
        </message>
        <message>
            <source>no flag</source>
            <translation>无选项</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>客户端</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>调度器</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
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
            <translation>&lt;b&gt;%1 上的 ip_forward。&lt;/b&gt;必须开启。</translation>
        </message>
        <message>
            <source>&lt;b&gt;ip_forward on %1.&lt;/b&gt; It is off: sysctl -w %2=1</source>
            <translation>&lt;b&gt;%1 上的 ip_forward。&lt;/b&gt;已关闭：sysctl -w %2=1</translation>
        </message>
        <message>
            <source>&lt;b&gt;ip_forward on %1.&lt;/b&gt; It is on.</source>
            <translation>&lt;b&gt;%1 上的 ip_forward。&lt;/b&gt;已开启。</translation>
        </message>
        <message>
            <source>Replies use the bandwidth of %1.</source>
            <translation>回复占用 %1 的带宽。</translation>
        </message>
        <message>
            <source>Replies use the bandwidth of %1: now %2.</source>
            <translation>回复占用 %1 的带宽：当前 %2。</translation>
        </message>
        <message>
            <source>Replies use the bandwidth of %1: now %2 of %3.</source>
            <translation>回复占用 %1 的带宽：当前 %2，共 %3。</translation>
        </message>
        <message>
            <source>&lt;b&gt;Default route through %1&lt;/b&gt; (%2), or source NAT on %1.</source>
            <translation>&lt;b&gt;默认路由经过 %1&lt;/b&gt;（%2），或在 %1 上做源 NAT。</translation>
        </message>
        <message>
            <source>&lt;b&gt;Default route through %1&lt;/b&gt;, or source NAT on %1.</source>
            <translation>&lt;b&gt;默认路由经过 %1&lt;/b&gt;，或在 %1 上做源 NAT。</translation>
        </message>
        <message>
            <source>No virtual address on lo, no ARP settings, no tunnel device.</source>
            <translation>lo 上不要虚拟地址，不要 ARP 设置，不要隧道设备。</translation>
        </message>
        <message>
            <source>&lt;b&gt;The same network as %1&lt;/b&gt;, and the port of the service.</source>
            <translation>&lt;b&gt;与 %1 在同一网络&lt;/b&gt;，并使用服务的端口。</translation>
        </message>
        <message>
            <source>&lt;b&gt;The same network as %1.&lt;/b&gt; %2 is behind a router.</source>
            <translation>&lt;b&gt;与 %1 在同一网络。&lt;/b&gt;%2 位于路由器之后。</translation>
        </message>
        <message>
            <source>&lt;b&gt;An address of %1.&lt;/b&gt; %2 is none.</source>
            <translation>&lt;b&gt;须为 %1 自己的地址。&lt;/b&gt;%2 不是。</translation>
        </message>
        <message>
            <source>A program on %1 that listens at the virtual address.</source>
            <translation>%1 上监听虚拟地址的程序。</translation>
        </message>
        <message>
            <source>arp_ignore 1 and arp_announce 2, then %1 on lo.</source>
            <translation>arp_ignore 1 与 arp_announce 2，然后在 lo 上配置 %1。</translation>
        </message>
        <message>
            <source>No route back through %1.</source>
            <translation>返回路径不得经过 %1。</translation>
        </message>
        <message>
            <source>A tunnel device with %1 on it, and rp_filter 0 or 2.</source>
            <translation>一个配置了 %1 的隧道设备，rp_filter 为 0 或 2。</translation>
        </message>
        <message>
            <source>arp_ignore 1 and arp_announce 2.</source>
            <translation>arp_ignore 1 与 arp_announce 2。</translation>
        </message>
        <message>
            <source>Packets get 20 to 28 bytes longer: a smaller MTU or MSS.</source>
            <translation>数据包增长 20 到 28 字节：需要更小的 MTU 或 MSS。</translation>
        </message>
        <message>
            <source>No changes on other machines.</source>
            <translation>其他机器无需更改。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ForwardingPicker</name>
        <message>
            <source>Copy steps</source>
            <translation>复制步骤</translation>
        </message>
        <message>
            <source>ARP settings first, the address after them: otherwise the server answers for it.</source>
            <translation>先做 ARP 设置，再配置地址：否则服务器会为它应答。</translation>
        </message>
        <message>
            <source>Forwarding</source>
            <translation>转发</translation>
        </message>
        <message>
            <source>how packets reach the server</source>
            <translation>数据包如何到达服务器</translation>
        </message>
        <message>
            <source>request</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>reply</source>
            <translation>应答</translation>
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
            <translation>隧道类型</translation>
        </message>
        <message>
            <source>Port of the GUE tunnel</source>
            <translation>GUE 隧道的端口</translation>
        </message>
        <message>
            <source>no checksum</source>
            <translation>无校验和</translation>
        </message>
        <message>
            <source>checksum</source>
            <translation>校验和</translation>
        </message>
        <message>
            <source>remote checksum</source>
            <translation>远程校验和</translation>
        </message>
        <message>
            <source>Checksum of the tunnel</source>
            <translation>隧道的校验和</translation>
        </message>
        <message>
            <source>Tunnel</source>
            <translation>隧道</translation>
        </message>
        <message>
            <source># ADDRESS stands for each of %1</source>
            <translation># ADDRESS 代表每个%1</translation>
        </message>
        <message>
            <source>Steps on each server with %1</source>
            <translation>使用 %1 时每台服务器上的步骤</translation>
        </message>
        <message>
            <source>With Route or Tunnel, each server would need</source>
            <translation>使用 Route 或 Tunnel 时，每台服务器需要</translation>
        </message>
        <message>
            <source>%1 on lo, and arp_ignore 1, arp_announce 2.</source>
            <translation>lo 上的 %1，以及 arp_ignore 1、arp_announce 2。</translation>
        </message>
        <message>
            <source>Tunnel only: a tunl0, gue or gre device, and MTU 20 to 28 bytes smaller.</source>
            <translation>仅 Tunnel：tunl0、gue 或 gre 设备，MTU 减小 20 到 28 字节。</translation>
        </message>
        <message>
            <source>What each server needs with %1</source>
            <translation>使用%1时每台服务器的要求</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::GentleStartDialog</name>
        <message numerus="yes">
            <source>Start %n server(s) gently - %1</source>
            <translation>
                <numerusform>平缓启动 %n 台服务器 - %1</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Propose start</source>
            <translation>提议启动(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Start gently</source>
            <translation>平缓启动(&amp;S)</translation>
        </message>
        <message>
            <source>%1: weight 1 from now on, then more every few seconds up to the whole weight.</source>
            <translation>%1：从现在起权重为 1，之后每隔几秒增加，直到完整权重。</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>After this time the servers have their whole weight</source>
            <translation>经过这段时间后服务器达到完整权重</translation>
        </message>
        <message>
            <source>&amp;Within</source>
            <translation>时间内(&amp;W)</translation>
        </message>
        <message>
            <source>For servers whose weight before is not known</source>
            <translation>用于之前权重未知的服务器</translation>
        </message>
        <message>
            <source>All servers get the weight that they have or had before</source>
            <translation>所有服务器都恢复现有或之前的权重</translation>
        </message>
        <message>
            <source>Up to w&amp;eight</source>
            <translation>直到权重(&amp;E)</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HeatStrip</name>
        <message>
            <source>down</source>
            <translation>故障</translation>
        </message>
        <message>
            <source>Load per server</source>
            <translation>各服务器负载</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>server, load</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>尚无数据</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Help</name>
        <message>
            <source>Help: %1</source>
            <translation>帮助：%1</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>About VipDeck</source>
            <translation>关于 VipDeck</translation>
        </message>
        <message>
            <source>&lt;h3&gt;VipDeck %1&lt;/h3&gt;&lt;p&gt;Desktop console and userspace director for Linux Virtual Server load balancing.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. There is no warranty.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;VipDeck %1&lt;/h3&gt;&lt;p&gt;Linux Virtual Server 负载均衡的桌面控制台与用户态调度器。&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later。不提供任何担保。&lt;/p&gt;</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryDiffModel</name>
        <message>
            <source>Added</source>
            <translation>已添加</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>已移除</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>已更改</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>已移动</translation>
        </message>
        <message>
            <source>Drained</source>
            <translation>已排空</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Tunables</source>
            <translation>可调参数</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>调度器</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n 处差异</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryExport</name>
        <message>
            <source>%1 cannot be made.</source>
            <translation>无法创建 %1。</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryModel</name>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>已应用</translation>
        </message>
        <message>
            <source>Waits to be kept</source>
            <translation>等待保留</translation>
        </message>
        <message>
            <source>Outside</source>
            <translation>外部</translation>
        </message>
        <message>
            <source>Went back</source>
            <translation>已回退</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>启动时发现</translation>
        </message>
        <message>
            <source>Drain</source>
            <translation>排空</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Not applied</source>
            <translation>未应用</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>版本 %1</translation>
        </message>
        <message>
            <source>helper</source>
            <translation>助手</translation>
        </message>
        <message>
            <source>user %1</source>
            <translation>用户 %1</translation>
        </message>
        <message>
            <source>Today %1</source>
            <translation>今天 %1</translation>
        </message>
        <message>
            <source>Yesterday %1</source>
            <translation>昨天 %1</translation>
        </message>
        <message>
            <source>allowed by %1</source>
            <translation>授权：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n 项更改</numerusform>
            </translation>
        </message>
        <message>
            <source>ticket %1</source>
            <translation>工单 %1</translation>
        </message>
        <message>
            <source>agreed by %1</source>
            <translation>由 %1 同意</translation>
        </message>
        <message>
            <source>taken back after %1</source>
            <translation>%1 后撤回</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>已标记</translation>
        </message>
        <message>
            <source>live</source>
            <translation>生效中</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryPage</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>History and backup</source>
            <translation>历史与备份</translation>
        </message>
        <message>
            <source>&amp;Export history...</source>
            <translation>导出历史(&amp;E)...</translation>
        </message>
        <message>
            <source>What directors keep</source>
            <translation>调度器保留的内容</translation>
        </message>
        <message>
            <source>Versions to keep</source>
            <translation>保留的版本</translation>
        </message>
        <message>
            <source>the newest</source>
            <translation>最新的</translation>
        </message>
        <message>
            <source>versions</source>
            <translation>个版本</translation>
        </message>
        <message>
            <source>Older ones are removed for good when you save. Marked versions and the two newest never are.</source>
            <translation>保存时会永久移除更旧的版本。已标记的版本和最新的两个永不移除。</translation>
        </message>
        <message>
            <source>What each director keeps</source>
            <translation>各调度器保留的内容</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>调度器</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>已标记</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>On its disk</source>
            <translation>占用磁盘</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Copy of the history</source>
            <translation>历史副本</translation>
        </message>
        <message>
            <source>A rule file for each version, which ipvsadm-restore takes, and a table of who, when and why, in a new folder for each director chosen above.</source>
            <translation>为上方所选的每个调度器新建一个文件夹，其中每个版本一个 ipvsadm-restore 可读取的规则文件，以及记录何人、何时、为何的表格。</translation>
        </message>
        <message numerus="yes">
            <source>%n version(s) written to %1.</source>
            <translation>
                <numerusform>已将 %n 个版本写入 %1。</numerusform>
            </translation>
        </message>
        <message>
            <source>Its window was closed.</source>
            <translation>其窗口已关闭。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryScrubber</name>
        <message>
            <source>Versions on a time line</source>
            <translation>时间线上的版本</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>版本 %1</translation>
        </message>
        <message>
            <source>A: %1, B: %2. Left and Right move %3, Tab goes to the other one.</source>
            <translation>A：%1，B：%2。左右键移动 %3，Tab 切换到另一个。</translation>
        </message>
        <message numerus="yes">
            <source> Traffic: at most %1 new connection(s) per second.</source>
            <translation>
                <numerusform> 流量：每秒最多 %1 个新连接。</numerusform>
            </translation>
        </message>
        <message>
            <source> At most %1 packets per second were dropped.</source>
            <translation> 每秒最多丢弃 %1 个数据包。</translation>
        </message>
        <message>
            <source>%1: %2 conn/s, %3 packets/s dropped</source>
            <translation>%1：%2 连接/秒，丢弃 %3 包/秒</translation>
        </message>
        <message>
            <source>%1: %2 conn/s</source>
            <translation>%1：%2 连接/秒</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryView</name>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>&lt;p&gt;Every change of the rules is a version, kept by the helper: who made it, when, by what right and why.&lt;/p&gt;&lt;p&gt;A click chooses a version, &lt;b&gt;Ctrl&lt;/b&gt;+click the one it is compared with. On the time line &lt;b&gt;Left&lt;/b&gt; and &lt;b&gt;Right&lt;/b&gt; go from version to version. &lt;b&gt;Restore as draft&lt;/b&gt; changes nothing until the draft is applied.&lt;/p&gt;</source>
            <translation>&lt;p&gt;规则的每次更改都是一个版本，由助手保存：谁、何时、凭何权限、为何更改。&lt;/p&gt;&lt;p&gt;单击选择一个版本，&lt;b&gt;Ctrl&lt;/b&gt;+单击选择与之比较的版本。在时间线上用&lt;b&gt;左&lt;/b&gt;、&lt;b&gt;右&lt;/b&gt;键逐个切换版本。&lt;b&gt;恢复为草稿&lt;/b&gt;在应用草稿之前不会改变任何东西。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Pick changes</source>
            <translation>挑选更改</translation>
        </message>
        <message>
            <source>Reading the history</source>
            <translation>正在读取历史</translation>
        </message>
        <message>
            <source>Server, who, comment</source>
            <translation>服务器、人员、备注</translation>
        </message>
        <message>
            <source>Filter versions</source>
            <translation>筛选版本</translation>
        </message>
        <message>
            <source>Show only versions that match (Ctrl+F)</source>
            <translation>只显示匹配的版本 (Ctrl+F)</translation>
        </message>
        <message>
            <source>Times shown</source>
            <translation>显示的时间范围</translation>
        </message>
        <message>
            <source>1h</source>
            <translation>1 小时</translation>
        </message>
        <message>
            <source>6h</source>
            <translation>6 小时</translation>
        </message>
        <message>
            <source>24h</source>
            <translation>24 小时</translation>
        </message>
        <message>
            <source>7d</source>
            <translation>7 天</translation>
        </message>
        <message>
            <source>30d</source>
            <translation>30 天</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Marked versions are never removed when old ones are cleaned up</source>
            <translation>清理旧版本时不会移除已标记的版本</translation>
        </message>
        <message>
            <source>Traffic and changes</source>
            <translation>流量与更改</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Ctrl+click sets A</source>
            <translation>Ctrl+单击设为 A</translation>
        </message>
        <message>
            <source>All versions</source>
            <translation>全部版本</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>已应用</translation>
        </message>
        <message>
            <source>Outside</source>
            <translation>外部</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>已标记</translation>
        </message>
        <message>
            <source>Versions shown</source>
            <translation>显示的版本</translation>
        </message>
        <message>
            <source>Versions, newest first</source>
            <translation>版本，最新在前</translation>
        </message>
        <message>
            <source>Choose which changes the draft gets</source>
            <translation>选择草稿要接收的更改</translation>
        </message>
        <message>
            <source>Make a draft with the rules of this version; nothing is applied</source>
            <translation>用此版本的规则生成草稿；不会应用任何更改</translation>
        </message>
        <message>
            <source>Write the rules of this version as a rule file</source>
            <translation>将此版本的规则写入规则文件</translation>
        </message>
        <message>
            <source>&amp;Restore as draft</source>
            <translation>恢复为草稿(&amp;R)</translation>
        </message>
        <message>
            <source>Make a draft with the rules of this version</source>
            <translation>用此版本的规则生成草稿</translation>
        </message>
        <message>
            <source>&amp;Pick changes</source>
            <translation>挑选更改(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Take back</source>
            <translation>撤回(&amp;T)</translation>
        </message>
        <message>
            <source>Go back now to the rules before the version that waits</source>
            <translation>立即回到等待中版本之前的规则</translation>
        </message>
        <message>
            <source>&amp;Mark this version</source>
            <translation>标记此版本(&amp;M)</translation>
        </message>
        <message>
            <source>Keep this version when old ones are cleaned up</source>
            <translation>清理旧版本时保留此版本</translation>
        </message>
        <message>
            <source>Compare with the one &amp;before</source>
            <translation>与前一个比较(&amp;B)</translation>
        </message>
        <message>
            <source>Show what this version changed</source>
            <translation>显示此版本更改了什么</translation>
        </message>
        <message>
            <source>Compare with the &amp;live one</source>
            <translation>与生效中的比较(&amp;L)</translation>
        </message>
        <message>
            <source>Show what has changed since this version</source>
            <translation>显示自此版本以来的变化</translation>
        </message>
        <message>
            <source>&amp;Save as rule file</source>
            <translation>保存为规则文件(&amp;S)</translation>
        </message>
        <message>
            <source>d MMM</source>
            <comment>a day of this year</comment>
            <translation>M月d日</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>a day</comment>
            <translation>yyyy年M月d日</translation>
        </message>
        <message>
            <source>A rule file has no history. The versions of a director are kept by its helper.</source>
            <translation>规则文件没有历史。调度器的版本由其助手保存。</translation>
        </message>
        <message>
            <source>The history cannot be read: %1</source>
            <translation>无法读取历史：%1</translation>
        </message>
        <message>
            <source>The history is kept by the helper. There is no connection to it.</source>
            <translation>历史由助手保存。目前没有与它的连接。</translation>
        </message>
        <message>
            <source>No versions yet. Every change of the rules becomes one.</source>
            <translation>还没有版本。规则的每次更改都会成为一个版本。</translation>
        </message>
        <message>
            <source>No version matches the filter.</source>
            <translation>没有版本符合筛选。</translation>
        </message>
        <message numerus="yes">
            <source>%n version(s)</source>
            <translation>
                <numerusform>%n 个版本</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 since %2</source>
            <comment>118 versions since 3 Nov</comment>
            <translation>%2 起 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <comment>attempts to apply</comment>
            <translation>
                <numerusform>%n 项失败</numerusform>
            </translation>
        </message>
        <message>
            <source>conn/s since this console looks, changes on the line</source>
            <translation>本控制台观察以来的每秒连接数，更改标在线上</translation>
        </message>
        <message>
            <source>conn/s above, dropped packets/s below, changes on the line</source>
            <translation>上方为连接/秒，下方为丢弃包/秒，线上为更改</translation>
        </message>
        <message>
            <source>Choose a version to see what it changed.</source>
            <translation>选择一个版本以查看它更改了什么。</translation>
        </message>
        <message>
            <source>These changes were never in force: %1</source>
            <translation>这些更改从未生效：%1</translation>
        </message>
        <message>
            <source>Nothing is applied by restoring. You get a draft to review.</source>
            <translation>恢复不会应用任何更改。您会得到一个待审阅的草稿。</translation>
        </message>
        <message>
            <source>The draft has the rules of version %1 already.</source>
            <translation>草稿已是版本 %1 的规则。</translation>
        </message>
        <message numerus="yes">
            <source>Nothing is applied. You get a draft with %n change(s) to review.</source>
            <translation>
                <numerusform>不会应用任何更改。您会得到含 %n 处更改的待审阅草稿。</numerusform>
            </translation>
        </message>
        <message>
            <source>It takes the place of your draft; Undo brings that back.</source>
            <translation>它会取代您的草稿；可用撤销恢复。</translation>
        </message>
        <message>
            <source>Restore as draft</source>
            <translation>恢复为草稿</translation>
        </message>
        <message>
            <source>Restore %1 as draft</source>
            <translation>将 %1 恢复为草稿</translation>
        </message>
        <message>
            <source>Unmark this version</source>
            <translation>取消标记此版本</translation>
        </message>
        <message>
            <source>Mark this version</source>
            <translation>标记此版本</translation>
        </message>
        <message>
            <source>Save as rule file</source>
            <translation>另存为规则文件</translation>
        </message>
        <message>
            <source>Save %1 as rule file</source>
            <translation>将 %1 另存为规则文件</translation>
        </message>
        <message>
            <source>&amp;Take version %1 back</source>
            <translation>撤回版本 %1(&amp;T)</translation>
        </message>
        <message>
            <source>restore version %1</source>
            <translation>恢复版本 %1</translation>
        </message>
        <message numerus="yes">
            <source>Version %1 is in the draft, %n change(s) to review.</source>
            <translation>
                <numerusform>版本 %1 已放入草稿，有 %n 处更改待审阅。</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to version %1</source>
            <translation>回到版本 %1</translation>
        </message>
        <message>
            <source>restore parts of version %1</source>
            <translation>恢复版本 %1 的部分内容</translation>
        </message>
        <message>
            <source>Taken into the draft.</source>
            <translation>已放入草稿。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ImpactPanel</name>
        <message numerus="yes">
            <source>%Ln connection(s) lose their server: %1 in %2.</source>
            <translation>
                <numerusform>%Ln 个连接失去服务器：%2 中的 %1。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 in %2 drains: %Ln connection(s) may end.</source>
            <translation>
                <numerusform>%2 中的 %1 排空：%Ln 个连接可以结束。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 in %2 drains, %Ln connection(s) may end, then it leaves.</source>
            <translation>
                <numerusform>%2 中的 %1 排空，%Ln 个连接可以结束，然后离开。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln connection(s) end with %1.</source>
            <translation>
                <numerusform>%Ln 个连接随 %1 结束。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of new clients of %2 find no server any more.</source>
            <translation>%2 的新客户端中有 %1 再也找不到服务器。</translation>
        </message>
        <message>
            <source>%1 of the hash table of %2 lead to another server.</source>
            <translation>%2 的哈希表有 %1 指向另一台服务器。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln client(s) of %1 are not led back to their server.</source>
            <translation>
                <numerusform>%1 的 %Ln 个客户端不会被带回原服务器。</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Effect on traffic</source>
            <translation>对流量的影响</translation>
        </message>
        <message>
            <source>Effect on traffic now</source>
            <translation>对当前流量的影响</translation>
        </message>
        <message>
            <source>Asking the director</source>
            <translation>正在询问调度器</translation>
        </message>
        <message>
            <source>The director looks at its connections.</source>
            <translation>调度器正在查看其连接。</translation>
        </message>
        <message>
            <source>The director could not tell: %1</source>
            <translation>调度器无法回答：%1</translation>
        </message>
        <message>
            <source>No connection loses its server.</source>
            <translation>没有连接失去服务器。</translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <comment>effects</comment>
            <translation>
                <numerusform>还有 %n 项。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ImportDialog</name>
        <message>
            <source>Import rules - %1</source>
            <translation>导入规则 - %1</translation>
        </message>
        <message>
            <source>&amp;Merge: add to the draft; services of the file take the place of the same ones</source>
            <translation>合并：加入草稿；文件中的服务取代相同的服务(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Replace: the draft becomes what the file says</source>
            <translation>替换：草稿变为文件的内容(&amp;R)</translation>
        </message>
        <message>
            <source>Files that this one includes are read from its own folder only.</source>
            <translation>此文件包含的文件只从它所在的文件夹读取。</translation>
        </message>
        <message>
            <source>&amp;Format:</source>
            <translation>格式(&amp;F)：</translation>
        </message>
        <message>
            <source>Rule file of ipvsadm</source>
            <translation>ipvsadm 规则文件</translation>
        </message>
        <message>
            <source>lvs.cf of Piranha</source>
            <translation>Piranha 的 lvs.cf</translation>
        </message>
        <message>
            <source>Leave out these lines and import the others (%1)</source>
            <translation>略过这些行，导入其余的（%1）</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s)</source>
            <translation>
                <numerusform>%n 条命令</numerusform>
            </translation>
        </message>
        <message>
            <source>Not used: %1</source>
            <translation>未使用：%1</translation>
        </message>
        <message>
            <source>Line %1: %2: %3</source>
            <translation>第 %1 行：%2：%3</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Lines that are not imported</source>
            <translation>不导入的行</translation>
        </message>
        <message>
            <source>Only the draft changes. Undo takes it back.</source>
            <translation>只更改草稿。可以撤销。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>&amp;Import into draft</source>
            <translation>导入草稿(&amp;I)</translation>
        </message>
        <message>
            <source>There are lines with problems. Leave them out or mend the file.</source>
            <translation>有些行有问题。请略过或修正文件。</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s) of the draft are in the file too and take its settings.</source>
            <translation>
                <numerusform>草稿中的 %n 个服务也在文件中，将采用文件的设置。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s) of the draft are not in the file and would be removed.</source>
            <translation>
                <numerusform>草稿中的 %n 个服务不在文件中，将被移除。</numerusform>
            </translation>
        </message>
        <message>
            <source>Not imported</source>
            <translation>未导入</translation>
        </message>
        <message>
            <source>Imported into the draft: %1</source>
            <translation>已导入草稿：%1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::InspectorPane</name>
        <message>
            <source>Inspector</source>
            <translation>检查器</translation>
        </message>
        <message>
            <source>Nothing selected. Choose a server or a service.</source>
            <translation>未选择任何内容。请选择服务器或服务。</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) in no pool. Drag them to a service to use them.</source>
            <translation>
                <numerusform>%n 台服务器不在池中。拖到服务上即可使用。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::JobDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Takes effect at once, without the draft.</source>
            <translation>立即生效，不经过草稿。</translation>
        </message>
        <message>
            <source>Nothing happens before another member of %1 agrees.</source>
            <translation>在 %1 的另一名成员同意之前什么都不会发生。</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1（位于 %2）</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>以及另外 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::KeyboardPage</name>
        <message>
            <source>Keyboard</source>
            <translation>键盘</translation>
        </message>
        <message>
            <source>&amp;No key</source>
            <translation>无按键(&amp;N)</translation>
        </message>
        <message>
            <source>Defau&amp;lt key</source>
            <translation>默认按键(&amp;L)</translation>
        </message>
        <message>
            <source>Keys of commands</source>
            <translation>命令的按键</translation>
        </message>
        <message>
            <source>Choose a command, then press its new keys in the field.</source>
            <translation>选择一个命令，然后在字段中按下新的按键。</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>默认</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>命令及其按键</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>新按键</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>所有位置</translation>
        </message>
        <message>
            <source>fixed</source>
            <translation>固定</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>%1 belongs to "%2".</source>
            <translation>%1 属于“%2”。</translation>
        </message>
        <message>
            <source>Take it from there</source>
            <translation>从那里取走</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LoadCard</name>
        <message>
            <source>Load per server</source>
            <translation>各服务器负载</translation>
        </message>
        <message>
            <source>%1, active connections as % of limit</source>
            <translation>%1，活动连接占上限的百分比</translation>
        </message>
        <message>
            <source>%1, active connections as % of the highest</source>
            <translation>%1，活动连接占最高值的百分比</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>另有 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LockButton</name>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>未连接</translation>
        </message>
        <message>
            <source>Unlocked</source>
            <translation>已解锁</translation>
        </message>
        <message>
            <source>Unlocked, %1:%2 left</source>
            <translation>已解锁，剩余 %1:%2</translation>
        </message>
        <message>
            <source>Locked, not allowed</source>
            <translation>已锁定，不允许</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>已锁定</translation>
        </message>
        <message>
            <source>You may change rules. Click to lock (Ctrl+L)</source>
            <translation>您可以更改规则。点击锁定（Ctrl+L）</translation>
        </message>
        <message>
            <source>Ask now whether you may change rules (Ctrl+L)</source>
            <translation>现在询问您是否可以更改规则（Ctrl+L）</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Log</name>
        <message>
            <source>Error</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Info</source>
            <translation>信息</translation>
        </message>
        <message>
            <source>engine</source>
            <translation>引擎</translation>
        </message>
        <message>
            <source>user %1</source>
            <translation>用户 %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogDetails</name>
        <message>
            <source>Details of the event</source>
            <translation>事件详情</translation>
        </message>
        <message>
            <source>Open version</source>
            <translation>打开版本</translation>
        </message>
        <message>
            <source>Show in History what it changed</source>
            <translation>在历史中显示它更改的内容</translation>
        </message>
        <message>
            <source>Copy as JSON</source>
            <translation>复制为 JSON</translation>
        </message>
        <message>
            <source>Event copied as JSON.</source>
            <translation>事件已复制为 JSON。</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>操作者</translation>
        </message>
        <message>
            <source>Allowed by</source>
            <translation>授权方式</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来自</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Linked</source>
            <translation>相关</translation>
        </message>
        <message>
            <source>Links of the event</source>
            <translation>事件的链接</translation>
        </message>
        <message>
            <source>Kept by the helper of the director, the newest 20,000 events.</source>
            <translation>由调度器的辅助程序保存，最新的 20,000 个事件。</translation>
        </message>
        <message>
            <source>Open version %1</source>
            <translation>打开版本 %1</translation>
        </message>
        <message>
            <source>not decided yet</source>
            <translation>尚未决定</translation>
        </message>
        <message>
            <source>at once, without a time to confirm</source>
            <translation>立即，无确认时间</translation>
        </message>
        <message>
            <source>%1 After %2 s.</source>
            <comment>Kept by anna. After 22 s.</comment>
            <translation>%1 %2 秒后。</translation>
        </message>
        <message>
            <source>Choose an event to see who did it and how.</source>
            <translation>选择一个事件，查看是谁、如何做的。</translation>
        </message>
        <message>
            <source>%1, event %2</source>
            <translation>%1，事件 %2</translation>
        </message>
        <message>
            <source>%1, uid %2</source>
            <translation>%1，uid %2</translation>
        </message>
        <message>
            <source>the director itself</source>
            <translation>调度器自身</translation>
        </message>
        <message>
            <source>Done together</source>
            <translation>一并执行</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已执行</translation>
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation>没有改变任何内容</translation>
        </message>
        <message>
            <source>Rules are at generation %1 since then.</source>
            <translation>此后规则处于第 %1 代。</translation>
        </message>
        <message>
            <source>Events of the same object</source>
            <translation>同一对象的事件</translation>
        </message>
        <message>
            <source>Charts at %1</source>
            <translation>%1 的图表</translation>
        </message>
        <message>
            <source>Nothing.</source>
            <translation>无。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogFilterGrammar</name>
        <message>
            <source>source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>object</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>not %1: %2</source>
            <translation>非 %1：%2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>"%1" says nothing. Write a word, who:anna, object:web-08 or not source:auth.</source>
            <translation>“%1”没有意义。请输入一个词、who:anna、object:web-08 或 not source:auth。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogHistogram</name>
        <message>
            <source>Events per minute</source>
            <translation>每分钟事件数</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) in the last minutes shown</source>
            <translation>
                <numerusform>所示时间内有 %n 个事件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n 个错误</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2, %3, %4</source>
            <comment>time, errors, warnings, others</comment>
            <translation>%1：%2，%3，%4</translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n 项警告</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other(s)</source>
            <translation>
                <numerusform>另外 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogModel</name>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>操作者</translation>
        </message>
        <message>
            <source>Object</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>发生了什么</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogText</name>
        <message>
            <source>The helper %1 started.</source>
            <translation>助手 %1 已启动。</translation>
        </message>
        <message>
            <source>The helper stopped.</source>
            <translation>助手已停止。</translation>
        </message>
        <message>
            <source>The director runs.</source>
            <translation>调度器正在运行。</translation>
        </message>
        <message>
            <source>The director was started.</source>
            <translation>调度器已启动。</translation>
        </message>
        <message>
            <source>The director was stopped; packets pass unbalanced or are dropped.</source>
            <translation>调度器已停止；数据包不经均衡直接通过或被丢弃。</translation>
        </message>
        <message>
            <source>The director does not run: %1</source>
            <translation>调度器未运行：%1</translation>
        </message>
        <message>
            <source>The director ended: %1</source>
            <translation>调度器已结束：%1</translation>
        </message>
        <message>
            <source>Counters set to 0.</source>
            <translation>计数器已清零。</translation>
        </message>
        <message>
            <source>Turned away: %1</source>
            <translation>已拒之门外：%1</translation>
        </message>
        <message>
            <source>Refused: %1</source>
            <translation>已拒绝：%1</translation>
        </message>
        <message>
            <source>Not applied, nothing is changed: %1</source>
            <translation>未应用，没有任何更改：%1</translation>
        </message>
        <message>
            <source>Kept version %1.</source>
            <translation>已保留版本 %1。</translation>
        </message>
        <message>
            <source>At most %1 versions are kept; old ones removed: %2.</source>
            <translation>最多保留 %1 个版本；已移除旧版本：%2。</translation>
        </message>
        <message>
            <source>Reverted version %1.</source>
            <translation>已撤回版本 %1。</translation>
        </message>
        <message>
            <source>Over its limit: %1 of %2 connections. No new ones until below %3.</source>
            <translation>超过上限：%1 / %2 个连接。低于 %3 之前不接受新连接。</translation>
        </message>
        <message>
            <source>Below its limit again; connections: %1.</source>
            <translation>重新低于上限；连接：%1。</translation>
        </message>
        <message>
            <source>Drained: the last connection ended.</source>
            <translation>已排空：最后一个连接已结束。</translation>
        </message>
        <message>
            <source>In %1.</source>
            <translation>在 %1 中。</translation>
        </message>
        <message>
            <source>Overloaded: the queue has %1 of %2 packets; dropped: %3.</source>
            <translation>过载：队列中有 %1 / %2 个数据包；丢弃：%3。</translation>
        </message>
        <message>
            <source>No longer overloaded; packets dropped in all: %1.</source>
            <translation>不再过载；共丢弃数据包：%1。</translation>
        </message>
        <message>
            <source>Applied 1 change</source>
            <translation>已应用 1 项更改</translation>
        </message>
        <message>
            <source>Applied 1 change to %2</source>
            <translation>已对 %2 应用 1 项更改</translation>
        </message>
        <message>
            <source>Applied %1 changes</source>
            <translation>已应用 %1 项更改</translation>
        </message>
        <message>
            <source>Applied %1 changes to %2</source>
            <translation>已对 %2 应用 %1 项更改</translation>
        </message>
        <message>
            <source>Applied %1 changes to %2 services</source>
            <translation>已对 %2 个服务应用 %1 项更改</translation>
        </message>
        <message>
            <source>%1 from %2 to %3</source>
            <translation>%1 从 %2 改为 %3</translation>
        </message>
        <message>
            <source>drain %1 from %2 to %3</source>
            <translation>排空 %1：从 %2 到 %3</translation>
        </message>
        <message>
            <source>weight of %1 from %2 to %3</source>
            <translation>%1 的权重从 %2 改为 %3</translation>
        </message>
        <message>
            <source>edit %1</source>
            <translation>编辑 %1</translation>
        </message>
        <message>
            <source>add %1</source>
            <translation>添加 %1</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>移除 %1</translation>
        </message>
        <message>
            <source>add service %1</source>
            <translation>添加服务 %1</translation>
        </message>
        <message>
            <source>remove service %1</source>
            <translation>移除服务 %1</translation>
        </message>
        <message>
            <source>remove all services</source>
            <translation>移除所有服务</translation>
        </message>
        <message>
            <source>Not kept within %1 s. The rules before are in force again.</source>
            <translation>%1 秒内未确认保留。之前的规则重新生效。</translation>
        </message>
        <message>
            <source>Established packets go through the flow cache (%1).</source>
            <translation>已建立连接的数据包经过流缓存（%1）。</translation>
        </message>
        <message>
            <source>Established packets go through the flow cache (%1); %2.</source>
            <translation>已建立连接的数据包经过流缓存（%1）；%2。</translation>
        </message>
        <message>
            <source>Established packets go through the queue.</source>
            <translation>已建立连接的数据包经过队列。</translation>
        </message>
        <message>
            <source>Established packets go through the queue, not through the flow cache: %1</source>
            <translation>已建立连接的数据包经过队列，不经过流缓存：%1</translation>
        </message>
        <message>
            <source>Not drained, nothing is changed: %1</source>
            <translation>未排空，没有任何更改：%1</translation>
        </message>
        <message>
            <source>Drain of %1 began.</source>
            <translation>%1 的排空已开始。</translation>
        </message>
        <message>
            <source>Drain of %1 servers began.</source>
            <translation>%1 台服务器的排空已开始。</translation>
        </message>
        <message>
            <source>Gentle start of %1 began.</source>
            <translation>%1 的平缓启动已开始。</translation>
        </message>
        <message>
            <source>Gentle start of %1 servers began.</source>
            <translation>%1 台服务器的平缓启动已开始。</translation>
        </message>
        <message>
            <source>%1 got back the weight from before.</source>
            <translation>%1 恢复了之前的权重。</translation>
        </message>
        <message>
            <source>%1 servers got back the weight from before.</source>
            <translation>%1 台服务器恢复了之前的权重。</translation>
        </message>
        <message>
            <source>%1 will get back the weight from before in steps.</source>
            <translation>%1 将逐步恢复之前的权重。</translation>
        </message>
        <message>
            <source>%1 servers will get back the weight from before in steps.</source>
            <translation>%1 台服务器将逐步恢复之前的权重。</translation>
        </message>
        <message>
            <source>%1:</source>
            <translation>%1：</translation>
        </message>
        <message>
            <source>Drained: empty after %1.</source>
            <translation>已排空：%1 后为空。</translation>
        </message>
        <message>
            <source>Drained: its time of %1 is over, clients are still remembered.</source>
            <translation>已排空：%1 的时限已到，仍记住一些客户端。</translation>
        </message>
        <message>
            <source>Drained: its time of %1 is over, 1 connection is left.</source>
            <translation>已排空：%1 的时限已到，还剩 1 个连接。</translation>
        </message>
        <message>
            <source>Drained: its time of %1 is over, %2 connections are left.</source>
            <translation>已排空：%1 的时限已到，还剩 %2 个连接。</translation>
        </message>
        <message>
            <source>Removed: empty after %1.</source>
            <translation>已移除：%1 后为空。</translation>
        </message>
        <message>
            <source>Removed: its time of %1 is over, clients are still remembered.</source>
            <translation>已移除：%1 的时限已到，仍记住一些客户端。</translation>
        </message>
        <message>
            <source>Removed: its time of %1 is over, 1 connection lost its server.</source>
            <translation>已移除：%1 的时限已到，1 个连接失去了服务器。</translation>
        </message>
        <message>
            <source>Removed: its time of %1 is over, %2 connections lost their server.</source>
            <translation>已移除：%1 的时限已到，%2 个连接失去了服务器。</translation>
        </message>
        <message>
            <source>Removed; then the helper started again.</source>
            <translation>已移除；之后助手程序重新启动。</translation>
        </message>
        <message>
            <source>At its weight of %1.</source>
            <translation>已达到权重 %1。</translation>
        </message>
        <message>
            <source>A drain took its place.</source>
            <translation>被一次排空取代。</translation>
        </message>
        <message>
            <source>Its weight is %1 again, by %2.</source>
            <translation>权重恢复为 %1，操作者 %2。</translation>
        </message>
        <message>
            <source>Cancelled by %1; the weight stays %2.</source>
            <translation>由 %1 取消；权重保持 %2。</translation>
        </message>
        <message>
            <source>Its weight was set to %1.</source>
            <translation>其权重被设为 %1。</translation>
        </message>
        <message>
            <source>Its weight was set to %1 by %2 with %3.</source>
            <translation>%2 用 %3 将其权重设为 %1。</translation>
        </message>
        <message>
            <source>Its weight was set to %1 when version %2 came back.</source>
            <translation>版本 %2 恢复时其权重被设为 %1。</translation>
        </message>
        <message>
            <source>The server was removed.</source>
            <translation>服务器已被移除。</translation>
        </message>
        <message>
            <source>The server was removed by %1 with %2.</source>
            <translation>服务器被 %1 用 %2 移除。</translation>
        </message>
        <message>
            <source>The server was removed when version %1 came back.</source>
            <translation>版本 %1 恢复时服务器被移除。</translation>
        </message>
        <message>
            <source>Version %1: resets and repeated attempts were at %2 a second for %3 s, %4 before. The rules before are in force again.</source>
            <translation>版本 %1：重置和重复尝试在 %3 秒内达到每秒 %2，之前为 %4。之前的规则重新生效。</translation>
        </message>
        <message>
            <source>Version %1: %2 servers that answered before do not any more. The rules before are in force again.</source>
            <translation>版本 %1：%2 台之前应答的服务器不再应答。之前的规则重新生效。</translation>
        </message>
        <message>
            <source>Goes back when resets and repeated attempts grow by more than %1 times for %2 s.</source>
            <translation>当重置和重复尝试在 %2 秒内增长超过 %1 倍时还原。</translation>
        </message>
        <message>
            <source>The machine started; the rule file was not taken and the last kept version is in force: %1</source>
            <translation>机器已启动；未采用规则文件，最后保留的版本生效：%1</translation>
        </message>
        <message>
            <source>Does not look at resets and repeated attempts after an apply any more.</source>
            <translation>应用后不再关注重置和重复尝试。</translation>
        </message>
        <message>
            <source>Goes back when fewer servers answer than before.</source>
            <translation>当应答的服务器比之前少时还原。</translation>
        </message>
        <message>
            <source>Does not look at servers that answer after an apply any more.</source>
            <translation>应用后不再关注哪些服务器应答。</translation>
        </message>
        <message>
            <source>Changes need no comment.</source>
            <translation>更改不需要注释。</translation>
        </message>
        <message>
            <source>Every change needs a comment.</source>
            <translation>每次更改都需要注释。</translation>
        </message>
        <message>
            <source>Every change needs a comment and a ticket.</source>
            <translation>每次更改都需要注释和工单。</translation>
        </message>
        <message>
            <source>Another member of %1 must agree to changes.</source>
            <translation>%1 的另一名成员必须同意更改。</translation>
        </message>
        <message>
            <source>One person is enough for changes.</source>
            <translation>更改由一人即可。</translation>
        </message>
        <message>
            <source>Every version that is kept is written to %1.</source>
            <translation>每个保留的版本都写入 %1。</translation>
        </message>
        <message>
            <source>No rule file is written.</source>
            <translation>不写规则文件。</translation>
        </message>
        <message>
            <source>The machine starts with the last kept version.</source>
            <translation>机器以最后保留的版本启动。</translation>
        </message>
        <message>
            <source>The machine starts with the rule file.</source>
            <translation>机器以规则文件启动。</translation>
        </message>
        <message>
            <source>The machine starts without services.</source>
            <translation>机器启动时没有服务。</translation>
        </message>
        <message>
            <source>The rule file was not written: %1</source>
            <translation>未写规则文件：%1</translation>
        </message>
        <message>
            <source>The machine started: the rules of %1 are in force.</source>
            <translation>机器已启动：%1 的规则生效。</translation>
        </message>
        <message>
            <source>The machine started without services, as its settings say.</source>
            <translation>机器按设置在没有服务的情况下启动。</translation>
        </message>
        <message>
            <source>The machine started; its services could not be removed: %1</source>
            <translation>机器已启动；无法移除其服务：%1</translation>
        </message>
        <message>
            <source>Proposal %1 waits for another member of %2.</source>
            <translation>提议 %1 等待 %2 的另一名成员。</translation>
        </message>
        <message>
            <source>Agreed to proposal %1 of %2.</source>
            <translation>已同意 %2 的提议 %1。</translation>
        </message>
        <message>
            <source>Proposal %1 of %2 is not carried out, nothing is changed: %3</source>
            <translation>%2 的提议 %1 未执行，未作任何更改：%3</translation>
        </message>
        <message>
            <source>Refused proposal %1 of %2.</source>
            <translation>已拒绝 %2 的提议 %1。</translation>
        </message>
        <message>
            <source>Withdrew proposal %1.</source>
            <translation>已撤回提议 %1。</translation>
        </message>
        <message>
            <source>Nobody agreed to proposal %1 of %2 in time.</source>
            <translation>没有人及时同意 %2 的提议 %1。</translation>
        </message>
        <message>
            <source>Weight %1.</source>
            <translation>权重 %1。</translation>
        </message>
        <message>
            <source>The rules that the helper found when it started.</source>
            <translation>助手启动时发现的规则。</translation>
        </message>
        <message>
            <source>Applied %1 changes, one after the other.</source>
            <translation>逐个应用了 %1 项更改。</translation>
        </message>
        <message>
            <source>Back to version %1.</source>
            <translation>回到版本 %1。</translation>
        </message>
        <message>
            <source>Starts %1 gently, up to weight %2.</source>
            <translation>平缓启动 %1，权重升至 %2。</translation>
        </message>
        <message>
            <source>Drains %1.</source>
            <translation>排空 %1。</translation>
        </message>
        <message>
            <source>Drains %1, weight %2 is kept.</source>
            <translation>排空 %1，保留权重 %2。</translation>
        </message>
        <message>
            <source>Drains %1, removed at the end.</source>
            <translation>排空 %1，结束时移除。</translation>
        </message>
        <message>
            <source>Drains %1, weight %2 is kept, removed at the end.</source>
            <translation>排空 %1，保留权重 %2，结束时移除。</translation>
        </message>
        <message>
            <source>Weight %2 is back for %1.</source>
            <translation>%1 恢复权重 %2。</translation>
        </message>
        <message>
            <source>And more servers: %1.</source>
            <translation>另外的服务器：%1。</translation>
        </message>
        <message>
            <source>Kept by %1.</source>
            <translation>由 %1 保留。</translation>
        </message>
        <message>
            <source>Reverted by %1.</source>
            <translation>由 %1 撤回。</translation>
        </message>
        <message>
            <source>Not kept within %1 s.</source>
            <translation>未在 %1 秒内保留。</translation>
        </message>
        <message>
            <source>%1</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>The machine started again.</source>
            <translation>机器重新启动了。</translation>
        </message>
        <message>
            <source>a value is not possible</source>
            <translation>某个值不可用</translation>
        </message>
        <message>
            <source>a number is outside its limits</source>
            <translation>某个数超出其范围</translation>
        </message>
        <message>
            <source>a text does not follow its grammar</source>
            <translation>某段文本不符合语法</translation>
        </message>
        <message>
            <source>it is there already</source>
            <translation>它已经存在</translation>
        </message>
        <message>
            <source>there is no such virtual service</source>
            <translation>没有这个虚拟服务</translation>
        </message>
        <message>
            <source>there is no such real server in this service</source>
            <translation>此服务中没有这个真实服务器</translation>
        </message>
        <message>
            <source>there is no scheduler or persistence engine of that name</source>
            <translation>没有该名称的调度算法或持久性引擎</translation>
        </message>
        <message>
            <source>it is not possible here</source>
            <translation>此处无法做到</translation>
        </message>
        <message>
            <source>it is not allowed</source>
            <translation>不被允许</translation>
        </message>
        <message>
            <source>the rules changed meanwhile</source>
            <translation>规则在此期间已更改</translation>
        </message>
        <message>
            <source>a limit is reached</source>
            <translation>已达到上限</translation>
        </message>
        <message>
            <source>something else must end first</source>
            <translation>必须先结束其他事项</translation>
        </message>
        <message>
            <source>the other side is not there</source>
            <translation>对方不在</translation>
        </message>
        <message>
            <source>it was given up</source>
            <translation>已放弃</translation>
        </message>
        <message>
            <source>the operating system refused</source>
            <translation>操作系统拒绝了</translation>
        </message>
        <message>
            <source>a defect of VipDeck</source>
            <translation>VipDeck 的缺陷</translation>
        </message>
        <message>
            <source>there is no such network interface</source>
            <translation>没有这个网络接口</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 分 %2 秒</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分</translation>
        </message>
        <message>
            <source>user %1</source>
            <translation>用户 %1</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogView</name>
        <message>
            <source>Show new events at once; scrolling down releases it</source>
            <translation>立即显示新事件；向下滚动即停止跟随</translation>
        </message>
        <message>
            <source>Copy the chosen events with their commands (Ctrl+C)</source>
            <translation>复制所选事件及其命令 (Ctrl+C)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>As CSV</source>
            <translation>导出为 CSV</translation>
        </message>
        <message>
            <source>As JSON lines</source>
            <translation>导出为 JSON 行</translation>
        </message>
        <message>
            <source>As text</source>
            <translation>导出为文本</translation>
        </message>
        <message>
            <source>Events per minute</source>
            <translation>每分钟事件数</translation>
        </message>
        <message>
            <source>drag to choose a time</source>
            <translation>拖动以选择时间</translation>
        </message>
        <message>
            <source>All times</source>
            <translation>全部时间</translation>
        </message>
        <message>
            <source>Show events of all times again</source>
            <translation>重新显示全部时间的事件</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Filter: word, who:anna, object:web-08, not source:auth</source>
            <translation>筛选：词语、who:anna、object:web-08、not source:auth</translation>
        </message>
        <message>
            <source>Filter events</source>
            <translation>筛选事件</translation>
        </message>
        <message>
            <source>Show or hide events of this level</source>
            <translation>显示或隐藏此级别的事件</translation>
        </message>
        <message>
            <source>Events, newest first</source>
            <translation>事件，最新的在前</translation>
        </message>
        <message>
            <source>&amp;Copy events</source>
            <translation>复制事件(&amp;C)</translation>
        </message>
        <message>
            <source>Copy the chosen events with their commands</source>
            <translation>复制所选事件及其命令</translation>
        </message>
        <message>
            <source>&amp;Save filter</source>
            <translation>保存筛选(&amp;S)</translation>
        </message>
        <message>
            <source>Ctrl+B</source>
            <translation>Ctrl+B</translation>
        </message>
        <message>
            <source>Keep this filter under a name</source>
            <translation>以名称保存此筛选</translation>
        </message>
        <message>
            <source>Sa&amp;ved filters</source>
            <translation>已保存的筛选(&amp;V)</translation>
        </message>
        <message>
            <source>Ctrl+Shift+B</source>
            <translation>Ctrl+Shift+B</translation>
        </message>
        <message>
            <source>Apply, rename or delete saved filters</source>
            <translation>应用、重命名或删除已保存的筛选</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>&lt;p&gt;What happened to this director and who did it, kept by its helper.&lt;/p&gt;&lt;p&gt;Type words to filter, or &lt;b&gt;who:anna&lt;/b&gt;, &lt;b&gt;object:web-07&lt;/b&gt;, &lt;b&gt;source:auth&lt;/b&gt;; &lt;b&gt;not&lt;/b&gt; before a word excludes it. Drag over the histogram to choose a time.&lt;/p&gt;</source>
            <translation>&lt;p&gt;此调度器发生了什么、是谁做的，由其辅助程序保存。&lt;/p&gt;&lt;p&gt;输入词语进行筛选，或用 &lt;b&gt;who:anna&lt;/b&gt;、&lt;b&gt;object:web-07&lt;/b&gt;、&lt;b&gt;source:auth&lt;/b&gt;；词前加 &lt;b&gt;not&lt;/b&gt; 表示排除。在直方图上拖动可选择时间。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Follow</source>
            <translation>跟随</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Choose an event to copy it.</source>
            <translation>请选择要复制的事件。</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) copied.</source>
            <translation>
                <numerusform>已复制 %n 个事件。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 events match</source>
            <translation>%2 个事件中有 %1 个符合</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <comment>events</comment>
            <translation>
                <numerusform>%n 个新增</numerusform>
            </translation>
        </message>
        <message>
            <source>Export events</source>
            <translation>导出事件</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) exported.</source>
            <translation>
                <numerusform>已导出 %n 个事件。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
        <message>
            <source>%1 is not in the rules any more.</source>
            <translation>%1 已不在规则中。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::MainWindow</name>
        <message>
            <source>Tools</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Service</source>
            <translation>服务(&amp;S)</translation>
        </message>
        <message>
            <source>Se&amp;rver</source>
            <translation>服务器(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Director</source>
            <translation>调度器(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>Not done.</source>
            <translation>未完成。</translation>
        </message>
        <message>
            <source>Show or hide %1</source>
            <translation>显示或隐藏 %1</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>检查器</translation>
        </message>
        <message>
            <source>Live chart</source>
            <translation>实时图表</translation>
        </message>
        <message>
            <source>The chart starts when the helper runs.</source>
            <translation>助手运行后图表开始。</translation>
        </message>
        <message>
            <source>The chart goes on when the connection is back.</source>
            <translation>连接恢复后图表继续。</translation>
        </message>
        <message>
            <source>VipDeck</source>
            <translation>VipDeck</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>无法读取 %1：%2</translation>
        </message>
        <message>
            <source>%1 is too large.</source>
            <translation>%1 过大。</translation>
        </message>
        <message>
            <source>%1 has lines that are not understood. Line %2: %3</source>
            <translation>%1 中有无法理解的行。第 %2 行：%3</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>打开最近的文件(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Clear this list</source>
            <translation>清空此列表(&amp;C)</translation>
        </message>
        <message>
            <source>Quit VipDeck</source>
            <translation>退出 VipDeck</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) are not applied.</source>
            <translation>
                <numerusform>%n 项更改尚未应用。</numerusform>
            </translation>
        </message>
        <message>
            <source>A saved draft is there again when you come back.</source>
            <translation>保存的草稿在您回来时仍在。</translation>
        </message>
        <message>
            <source>Save draft</source>
            <translation>保存草稿</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>关闭 %1</translation>
        </message>
        <message numerus="yes">
            <source>Not saved: %n change(s) of %1.</source>
            <translation>
                <numerusform>未保存：%1 的 %n 处更改。</numerusform>
            </translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
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
            <translation>关闭消息</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::NoDataLabel</name>
        <message>
            <source>No data since %1</source>
            <translation>自 %1 起没有数据</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::NotificationsPage</name>
        <message>
            <source>Notifications</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Tell me on the desktop when</source>
            <translation>在桌面通知我，当</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>A server stops or starts answering</source>
            <translation>服务器停止或恢复应答</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>调度器</translation>
        </message>
        <message>
            <source>It is overloaded or takes no packets</source>
            <translation>过载或不接收数据包</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>A director does not answer any more</source>
            <translation>调度器不再应答</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>A change waits to be kept or was taken back, a drain ended</source>
            <translation>更改等待保留或已撤回，排空结束</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>频率</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>秒</translation>
        </message>
        <message>
            <source>Least time between two notifications about the same object.</source>
            <translation>同一对象两次通知之间的最短时间。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Notifier</name>
        <message>
            <source>A change of %1 waits</source>
            <translation>%1 的更改正在等待</translation>
        </message>
        <message numerus="yes">
            <source>It is taken back in %n s unless somebody keeps it.</source>
            <translation>
                <numerusform>如无人保留，将在 %n 秒后撤回。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 went back</source>
            <translation>%1 已回退</translation>
        </message>
        <message>
            <source>A drain on %1 ended</source>
            <translation>%1 上的排空已结束</translation>
        </message>
        <message>
            <source>%1 does not answer</source>
            <translation>%1 没有应答</translation>
        </message>
        <message>
            <source>%1 answers again</source>
            <translation>%1 恢复应答</translation>
        </message>
        <message>
            <source>In %1 on %2. %3</source>
            <translation>位于 %2 的 %1。%3</translation>
        </message>
        <message>
            <source>In %1 on %2.</source>
            <translation>位于 %2 的 %1。</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) do not answer</source>
            <translation>
                <numerusform>%n 台服务器不应答</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) answer again</source>
            <translation>
                <numerusform>%n 台服务器重新应答</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>On %1: %2 and %n more.</source>
            <translation>
                <numerusform>在 %1 上：%2 和另外 %n 台。</numerusform>
            </translation>
        </message>
        <message>
            <source>On %1: %2.</source>
            <translation>在 %1 上：%2。</translation>
        </message>
        <message>
            <source>%1 is overloaded</source>
            <translation>%1 过载</translation>
        </message>
        <message numerus="yes">
            <source>%n packet(s) were dropped because the queue is full.</source>
            <translation>
                <numerusform>因队列已满丢弃了 %n 个数据包。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 takes no packets any more</source>
            <translation>%1 不再接收数据包</translation>
        </message>
        <message>
            <source>No connection to %1</source>
            <translation>没有到 %1 的连接</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::NumberField</name>
        <message>
            <source>Nothing</source>
            <comment>an empty field</comment>
            <translation>无</translation>
        </message>
        <message>
            <source>%1 is not a number from %2 to %3.</source>
            <translation>%1 不是 %2 到 %3 之间的数字。</translation>
        </message>
        <message>
            <source>%1 is not a number of %2 from %3 to %4.</source>
            <translation>%1 不是 %3 到 %4 之间的数字（%2）。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::OperationMessages</name>
        <message>
            <source>Version %1 is kept.</source>
            <translation>版本 %1 已保留。</translation>
        </message>
        <message>
            <source>Version %1 was taken back.</source>
            <translation>版本 %1 已撤回。</translation>
        </message>
        <message>
            <source>The rules before are in force again.</source>
            <translation>之前的规则重新生效。</translation>
        </message>
        <message>
            <source>Show in History</source>
            <translation>在历史中显示</translation>
        </message>
        <message>
            <source>Open as draft</source>
            <translation>作为草稿打开</translation>
        </message>
        <message>
            <source>restore version %1</source>
            <translation>恢复版本 %1</translation>
        </message>
        <message numerus="yes">
            <source>Version %1 is in the draft, %n change(s) to review.</source>
            <translation>
                <numerusform>版本 %1 已放入草稿，有 %n 处更改待审阅。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::OutsideDialog</name>
        <message>
            <source>Changed outside VipDeck - %1</source>
            <translation>在 VipDeck 之外更改 - %1</translation>
        </message>
        <message>
            <source>Rules changed outside since %1</source>
            <translation>自 %1 起在外部更改的规则</translation>
        </message>
        <message>
            <source>Your draft kept its own values. Tick a row to take the value from outside instead.</source>
            <translation>您的草稿保留了自己的值。勾选一行即可改用外部的值。</translation>
        </message>
        <message>
            <source>Changes from outside</source>
            <translation>外部更改</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>Outside now</source>
            <translation>外部现状</translation>
        </message>
        <message>
            <source>Your draft</source>
            <translation>您的草稿</translation>
        </message>
        <message>
            <source>as outside</source>
            <translation>与外部相同</translation>
        </message>
        <message>
            <source>%1: before %2, outside now %3, your draft %4</source>
            <translation>%1：之前 %2，外部现为 %3，您的草稿 %4</translation>
        </message>
        <message>
            <source>Keep the draft</source>
            <translation>保留草稿</translation>
        </message>
        <message>
            <source>&amp;Take from outside</source>
            <translation>采用外部的值(&amp;T)</translation>
        </message>
        <message>
            <source>Nothing here differs from your draft.</source>
            <translation>这里没有与您的草稿不同之处。</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n difference(s) taken from outside. Undo takes it back.</source>
            <translation>
                <numerusform>%n 处差异中有 %1 处采用外部的值。可以撤销。</numerusform>
            </translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>未采用</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PageList</name>
        <message>
            <source>Pages of settings</source>
            <translation>设置页面</translation>
        </message>
        <message>
            <source>%1, differs from the default</source>
            <translation>%1，与默认值不同</translation>
        </message>
        <message numerus="yes">
            <source>%n match(es)</source>
            <translation>
                <numerusform>%n 个匹配</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PathDialog</name>
        <message>
            <source>Flow cache</source>
            <translation>流缓存</translation>
        </message>
        <message>
            <source>Queue only</source>
            <translation>仅队列</translation>
        </message>
        <message>
            <source>A rule file sends no packets.</source>
            <translation>规则文件不发送数据包。</translation>
        </message>
        <message>
            <source>There is no connection to %1.</source>
            <translation>没有到 %1 的连接。</translation>
        </message>
        <message>
            <source>This director does not tell the way of its packets.</source>
            <translation>此调度器不说明其数据包的路径。</translation>
        </message>
        <message>
            <source>Established packets go through the flow cache in the kernel.</source>
            <translation>已建立连接的数据包经过内核中的流缓存。</translation>
        </message>
        <message>
            <source>Established packets go through the queue.</source>
            <translation>已建立连接的数据包经过队列。</translation>
        </message>
        <message>
            <source>Since %1.</source>
            <translation>自 %1 起。</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>注意：%1</translation>
        </message>
        <message>
            <source>No flow cache: %1</source>
            <translation>没有流缓存：%1</translation>
        </message>
        <message>
            <source>Path of packets - %1</source>
            <translation>数据包路径 - %1</translation>
        </message>
        <message>
            <source>Takes effect at once, without the draft. Connections go on.</source>
            <translation>立即生效，不经过草稿。连接继续。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>&amp;Use this way</source>
            <translation>使用此路径(&amp;U)</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>路径</translation>
        </message>
        <message>
            <source>&amp;Automatic: the flow cache where it works</source>
            <translation>自动：在可用处使用流缓存(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Flow cache: an error where it does not work</source>
            <translation>流缓存：不可用时报错(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Queue: every packet is looked at by the director</source>
            <translation>队列：调度器查看每个数据包(&amp;Q)</translation>
        </message>
        <message>
            <source>Interfaces</source>
            <translation>接口</translation>
        </message>
        <message>
            <source>In the cache</source>
            <translation>缓存中</translation>
        </message>
        <message>
            <source>Packets by the cache</source>
            <translation>经缓存的数据包</translation>
        </message>
        <message>
            <source>Packets by the queue</source>
            <translation>经队列的数据包</translation>
        </message>
        <message>
            <source>Without the helper</source>
            <translation>没有助手程序时</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1 of %2 connections</source>
            <translation>%1 / %2 个连接</translation>
        </message>
        <message>
            <source>established connections go on</source>
            <translation>已建立的连接继续</translation>
        </message>
        <message>
            <source>established connections wait</source>
            <translation>已建立的连接等待</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PathPicture</name>
        <message>
            <source>mark %1</source>
            <translation>标记 %1</translation>
        </message>
        <message>
            <source>same IP, new MAC</source>
            <translation>IP 不变，新 MAC</translation>
        </message>
        <message>
            <source>wrapped in a tunnel</source>
            <translation>封装在隧道中</translation>
        </message>
        <message>
            <source>stays here</source>
            <translation>留在本机</translation>
        </message>
        <message>
            <source>new destination IP</source>
            <translation>新目标 IP</translation>
        </message>
        <message>
            <source>What would happen</source>
            <translation>会发生什么</translation>
        </message>
        <message>
            <source>Not looked at yet.</source>
            <translation>尚未查看。</translation>
        </message>
        <message>
            <source>Requests reach %1 and replies reach the client.</source>
            <translation>请求到达 %1，应答到达客户端。</translation>
        </message>
        <message>
            <source>Clients get no reply. %1</source>
            <translation>客户端得不到应答。%1</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>客户端</translation>
        </message>
        <message>
            <source>request</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>no reply, client waits</source>
            <translation>无回复，客户端等待</translation>
        </message>
        <message>
            <source>dropped here</source>
            <translation>在此丢弃</translation>
        </message>
        <message>
            <source>reply is lost</source>
            <translation>应答丢失</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PatientModel</name>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n 项失败</numerusform>
            </translation>
        </message>
        <message>
            <source>looking</source>
            <translation>正在查看</translation>
        </message>
        <message>
            <source>could not be looked at</source>
            <translation>无法查看</translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n 项警告</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passed</source>
            <translation>
                <numerusform>%n 项通过</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not known</source>
            <translation>
                <numerusform>%n 项未知</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not needed</source>
            <translation>
                <numerusform>%n 项不需要</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PendingBar</name>
        <message>
            <source>Review</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Applying them now.</source>
            <translation>正在应用。</translation>
        </message>
        <message>
            <source>The file on disk still has the old rules.</source>
            <translation>磁盘上的文件仍是旧规则。</translation>
        </message>
        <message>
            <source>Apply is off until the connection is back.</source>
            <translation>连接恢复之前无法应用。</translation>
        </message>
        <message>
            <source>Apply is off until version %1 is kept or reverted.</source>
            <translation>在保留或撤回版本 %1 之前无法应用。</translation>
        </message>
        <message>
            <source>Live traffic still uses the old rules.</source>
            <translation>流量仍按旧规则转发。</translation>
        </message>
        <message numerus="yes">
            <source>%1. The draft has %n other change(s).</source>
            <translation>
                <numerusform>%1。草稿还有 %n 项其他更改。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not saved</source>
            <translation>
                <numerusform>%n 处更改未保存</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not applied</source>
            <translation>
                <numerusform>%n 项更改未应用</numerusform>
            </translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>提议</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PermissionsPage</name>
        <message>
            <source>Look at rules, traffic, history and log</source>
            <translation>查看规则、流量、历史和日志</translation>
        </message>
        <message>
            <source>Change rules, drain, keep and revert</source>
            <translation>更改规则、排空、保留和还原</translation>
        </message>
        <message>
            <source>Start and stop the director, switches, addresses, its settings</source>
            <translation>启动和停止调度器、开关、地址及其设置</translation>
        </message>
        <message>
            <source>Replace all rules by a file</source>
            <translation>用文件替换所有规则</translation>
        </message>
        <message>
            <source>Remove all rules</source>
            <translation>移除所有规则</translation>
        </message>
        <message>
            <source>Allowed now</source>
            <translation>现在允许</translation>
        </message>
        <message>
            <source>After authentication</source>
            <translation>认证后允许</translation>
        </message>
        <message>
            <source>Not allowed</source>
            <translation>不允许</translation>
        </message>
        <message>
            <source>Permissions and lock</source>
            <translation>权限与锁定</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Lock after</source>
            <translation>锁定时间</translation>
        </message>
        <message>
            <source>min since the password was asked for</source>
            <translation>分钟（自询问密码起）</translation>
        </message>
        <message>
            <source>Polkit itself keeps it for 5 minutes. Directors over ssh are asked by their own machines, which keep it as long as they are set to.</source>
            <translation>Polkit 自身保留 5 分钟。通过 ssh 的调度器由其所在机器询问，并按其设置保留。</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>认证</translation>
        </message>
        <message>
            <source>&amp;Forget it now</source>
            <translation>立即忘记(&amp;F)</translation>
        </message>
        <message>
            <source>The next change asks for the password again, also in other programs of this session that use polkit.</source>
            <translation>下次更改会再次询问密码，本会话中使用 polkit 的其他程序也一样。</translation>
        </message>
        <message>
            <source>What you may do</source>
            <translation>您可以做什么</translation>
        </message>
        <message>
            <source>Rights at each director</source>
            <translation>各调度器上的权限</translation>
        </message>
        <message>
            <source>Who may do what is decided by polkit on the machine of the director (/usr/share/polkit-1/actions/org.vipdeck.policy and the rules in /etc/polkit-1/rules.d).</source>
            <translation>谁可以做什么由调度器所在机器上的 polkit 决定（/usr/share/polkit-1/actions/org.vipdeck.policy 和 /etc/polkit-1/rules.d 中的规则）。</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>权限</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>未连接</translation>
        </message>
        <message>
            <source>Forgotten.</source>
            <translation>已忘记。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PoolsPage</name>
        <message>
            <source>Pools</source>
            <translation>池</translation>
        </message>
        <message>
            <source>&lt;p&gt;Every virtual service is a card, every real server a row of it.&lt;/p&gt;&lt;p&gt;Drag servers between cards, change weights, drain. What you change is a draft and touches no traffic until you apply it; Live shows what the director runs.&lt;/p&gt;</source>
            <translation>&lt;p&gt;每个虚拟服务是一张卡片，每台真实服务器是其中一行。&lt;/p&gt;&lt;p&gt;在卡片之间拖动服务器、更改权重、排空。您的更改是草稿，应用之前不影响流量；“生效”显示调度器正在运行的规则。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Pools board</source>
            <translation>池面板</translation>
        </message>
        <message>
            <source>Filter services</source>
            <translation>过滤服务</translation>
        </message>
        <message>
            <source>Show only services that match (Ctrl+F)</source>
            <translation>只显示匹配的服务（Ctrl+F）</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>The rules as you edit them</source>
            <translation>正在编辑的规则</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>生效</translation>
        </message>
        <message>
            <source>The rules that carry traffic now; read only</source>
            <translation>正在承载流量的规则；只读</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>紧凑</translation>
        </message>
        <message>
            <source>Low rows</source>
            <translation>矮行</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>普通</translation>
        </message>
        <message>
            <source>Normal rows</source>
            <translation>普通行</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>显示哪一面</translation>
        </message>
        <message>
            <source>Row height</source>
            <translation>行高</translation>
        </message>
        <message>
            <source>Sort: %1</source>
            <translation>排序：%1</translation>
        </message>
        <message>
            <source>as added</source>
            <translation>添加顺序</translation>
        </message>
        <message>
            <source>name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>conn/s</source>
            <translation>连接/秒</translation>
        </message>
        <message>
            <source>active</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>trouble first</source>
            <translation>问题优先</translation>
        </message>
        <message>
            <source>Order of services</source>
            <translation>服务的顺序</translation>
        </message>
        <message>
            <source>Order of services; rows never change places by themselves</source>
            <translation>服务的顺序；行不会自己换位置</translation>
        </message>
        <message>
            <source>Sort again</source>
            <translation>重新排序</translation>
        </message>
        <message>
            <source>The values changed since the services were sorted</source>
            <translation>排序之后数值已有变化</translation>
        </message>
        <message numerus="yes">
            <source>%Ln service(s)</source>
            <translation>
                <numerusform>%Ln 个服务</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln server(s)</source>
            <translation>
                <numerusform>%Ln 台服务器</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing matches "%1".</source>
            <translation>没有与“%1”匹配的内容。</translation>
        </message>
        <message>
            <source>No services yet. Add one with Ctrl+N or import rules with Ctrl+O.</source>
            <translation>还没有服务。按 Ctrl+N 添加，或按 Ctrl+O 导入规则。</translation>
        </message>
        <message>
            <source>Reading the rules.</source>
            <translation>正在读取规则。</translation>
        </message>
        <message>
            <source>The live rules are not known. You can add services to a draft with Ctrl+N or import rules with Ctrl+O.</source>
            <translation>不知道生效规则。您可以按 Ctrl+N 向草稿添加服务，或按 Ctrl+O 导入规则。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Program</name>
        <message>
            <source>Socket of the helper; default %1.</source>
            <translation>助手的套接字；默认 %1。</translation>
        </message>
        <message>
            <source>Colours: light, dark or system.</source>
            <translation>配色：light、dark 或 system。</translation>
        </message>
        <message>
            <source>Run although the caller is root.</source>
            <translation>即使调用者是 root 也运行。</translation>
        </message>
        <message>
            <source>Write pictures of the window into DIR and quit.</source>
            <translation>将窗口图片写入 DIR 后退出。</translation>
        </message>
        <message>
            <source>Seconds of counters before the pictures; default 20.</source>
            <translation>拍摄图片前收集计数的秒数；默认 20。</translation>
        </message>
        <message>
            <source>Console for Linux Virtual Server directors.</source>
            <translation>Linux Virtual Server 调度器控制台。</translation>
        </message>
        <message>
            <source>Do not hand over to a console that runs already.</source>
            <translation>不要转交给已在运行的控制台。</translation>
        </message>
        <message>
            <source>Rule file of ipvsadm to edit instead of a live director.</source>
            <translation>不连接运行中的调度器，改为编辑此 ipvsadm 规则文件。</translation>
        </message>
        <message>
            <source>"%1" is not a theme; there are light, dark and system</source>
            <translation>“%1”不是主题；可用 light、dark 和 system</translation>
        </message>
        <message>
            <source>there is more than one file</source>
            <translation>文件多于一个</translation>
        </message>
        <message>
            <source>"%1" is not a number of seconds up to 3600</source>
            <translation>“%1”不是 3600 以内的秒数</translation>
        </message>
        <message>
            <source>the console needs no privilege; start it as yourself (or with --allow-root)</source>
            <translation>控制台不需要特权；请以您自己的身份启动（或使用 --allow-root）</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ProposalDialog</name>
        <message>
            <source>Proposal %1</source>
            <translation>提议 %1</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>操作者</translation>
        </message>
        <message>
            <source>%1, uid %2, with %3</source>
            <translation>%1，uid %2，使用 %3</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>工单</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止</translation>
        </message>
        <message>
            <source>%1, by another member of %2</source>
            <translation>%1，由 %2 的另一名成员</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>It changes no rules by commands.</source>
            <translation>它不通过命令更改规则。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>User %1</source>
            <translation>用户 %1</translation>
        </message>
        <message>
            <source>%1 proposes: %2</source>
            <translation>%1 提议：%2</translation>
        </message>
        <message numerus="yes">
            <source>%1 proposes %n change(s).</source>
            <translation>
                <numerusform>%1 提议 %n 项更改。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (ticket %2)</source>
            <translation>%1（工单 %2）</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ProposalMessages</name>
        <message numerus="yes">
            <source>%n more wait(s).</source>
            <translation>
                <numerusform>另有 %n 项等待。</numerusform>
            </translation>
        </message>
        <message>
            <source>Look</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Agreed to proposal %1.</source>
            <translation>已同意提议 %1。</translation>
        </message>
        <message>
            <source>Withdrew proposal %1.</source>
            <translation>已撤回提议 %1。</translation>
        </message>
        <message>
            <source>Refused proposal %1.</source>
            <translation>已拒绝提议 %1。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReadoutCard</name>
        <message>
            <source>100% of upper limit</source>
            <translation>上限的 100%</translation>
        </message>
        <message>
            <source>100% = the highest shown</source>
            <translation>100% = 所示最高值</translation>
        </message>
        <message>
            <source>Colours of the load: from 0% to %1</source>
            <translation>负载的颜色：从 0% 到 %1</translation>
        </message>
        <message>
            <source>Values of the services</source>
            <translation>各服务的数值</translation>
        </message>
        <message>
            <source>Legend and readout</source>
            <translation>图例和读数</translation>
        </message>
        <message>
            <source>at %1</source>
            <translation>%1 时</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReadoutModel</name>
        <message numerus="yes">
            <source>%n other(s)</source>
            <comment>services</comment>
            <translation>
                <numerusform>另外 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>one-packet</source>
            <translation>单包</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Conn/s</source>
            <translation>连接/秒</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Packets/s</source>
            <translation>数据包/秒</translation>
        </message>
        <message>
            <source>In</source>
            <translation>入站</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>出站</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReasonDialog</name>
        <message numerus="yes">
            <source>Restore the weight of %n server(s) - %1</source>
            <translation>
                <numerusform>恢复 %n 台服务器的权重 - %1</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: new connections again, with the weight from before.</source>
            <translation>%1：重新接受新连接，使用之前的权重。</translation>
        </message>
        <message>
            <source>&amp;Propose</source>
            <translation>提议(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Restore weight</source>
            <translation>恢复权重(&amp;R)</translation>
        </message>
        <message>
            <source>Revert one server - %1</source>
            <translation>撤回一台服务器 - %1</translation>
        </message>
        <message>
            <source>%1: as before the version that waits to be kept. The rest of it stays.</source>
            <translation>%1：恢复到等待保留的版本之前的状态。该版本的其余部分不变。</translation>
        </message>
        <message>
            <source>&amp;Revert</source>
            <translation>撤回(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReasonFields</name>
        <message>
            <source>Co&amp;mment</source>
            <translation>备注(&amp;M)</translation>
        </message>
        <message>
            <source>T&amp;icket</source>
            <translation>工单(&amp;I)</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Why, for history and log (optional)</source>
            <translation>原因，用于历史和日志（可选）</translation>
        </message>
        <message>
            <source>Why, for history and log</source>
            <translation>原因，用于历史和日志</translation>
        </message>
        <message>
            <source>Name a ticket: this director takes no change without.</source>
            <translation>请填写工单：否则此调度器不接受任何更改。</translation>
        </message>
        <message>
            <source>Say why: this director takes no change without.</source>
            <translation>请说明原因：否则此调度器不接受任何更改。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RestoreDialog</name>
        <message>
            <source>Pick changes - %1</source>
            <translation>挑选更改 - %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Nothing is applied. What is checked goes into the draft.</source>
            <translation>不会应用任何更改。选中的内容放入草稿。</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Take %n change(s) into the draft</source>
            <translation>
                <numerusform>将 %n 处更改放入草稿(&amp;T)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReviewDelegate</name>
        <message>
            <source>Remove at once</source>
            <translation>立即移除</translation>
        </message>
        <message>
            <source>Drain instead</source>
            <translation>改为排空</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n 项更改</numerusform>
            </translation>
        </message>
        <message>
            <source># later, when empty: %1</source>
            <translation># 稍后，空闲时：%1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReviewDialog</name>
        <message>
            <source>Review changes - %1</source>
            <translation>检查更改 - %1</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>By &amp;service</source>
            <translation>按服务(&amp;S)</translation>
        </message>
        <message>
            <source>In &amp;order</source>
            <translation>按顺序(&amp;O)</translation>
        </message>
        <message>
            <source>Rule &amp;file diff</source>
            <translation>规则文件差异(&amp;F)</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>更改内容</translation>
        </message>
        <message>
            <source>Choose all or none. What is not chosen stays in the draft.</source>
            <translation>全选或全不选。未选的留在草稿中。</translation>
        </message>
        <message>
            <source>ipvsadm commands</source>
            <translation>ipvsadm 命令</translation>
        </message>
        <message>
            <source>&amp;Copy all</source>
            <translation>全部复制(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Take back unless kept within</source>
            <translation>如未在此时间内保留则撤回(&amp;T)</translation>
        </message>
        <message>
            <source>The director holds the time: it also goes back when this window is gone</source>
            <translation>由调度器计时：即使此窗口已关闭也会回退</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Time to keep the changes</source>
            <translation>保留更改的时间</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>&amp;Export commands</source>
            <translation>导出命令(&amp;E)</translation>
        </message>
        <message>
            <source>Drained first, because it has connections.</source>
            <translation>因为有连接，先排空。</translation>
        </message>
        <message numerus="yes">
            <source>It leaves when it is empty, at the latest after %n min.</source>
            <translation>
                <numerusform>清空后离开，最迟 %n 分钟后。</numerusform>
            </translation>
        </message>
        <message>
            <source>It leaves when it is empty.</source>
            <translation>清空后离开。</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n 项更改</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n change(s)</source>
            <translation>
                <numerusform>%n 项更改中的 %1 项</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>changes, commands</comment>
            <translation>%1，%2</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s)</source>
            <translation>
                <numerusform>%n 条命令</numerusform>
            </translation>
        </message>
        <message>
            <source>Applying</source>
            <translation>正在应用</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Propose %n change(s)</source>
            <translation>
                <numerusform>提议 %n 项更改(&amp;P)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Apply %n change(s)</source>
            <translation>
                <numerusform>应用 %n 项更改(&amp;A)</numerusform>
            </translation>
        </message>
        <message>
            <source>Applying. Waiting for the helper.</source>
            <translation>正在应用。等待助手。</translation>
        </message>
        <message>
            <source>Nothing happens before another member of %1 agrees. Your draft stays until then.</source>
            <translation>在 %1 的另一名成员同意之前什么都不会发生。您的草稿会保留到那时。</translation>
        </message>
        <message>
            <source>All commands take effect together; if one fails, none do.</source>
            <translation>所有命令一起生效；一条失败则全部不生效。</translation>
        </message>
        <message>
            <source>Applying needs authentication. All commands take effect together; if one fails, none do.</source>
            <translation>应用需要认证。所有命令一起生效；一条失败则全部不生效。</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s).</source>
            <translation>
                <numerusform>%n 个服务。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s): %1 connections would be cut.</source>
            <translation>
                <numerusform>%n 个警告：将切断 %1 个连接。</numerusform>
            </translation>
        </message>
        <message>
            <source>This is a rule file, not a live director. Use Save.</source>
            <translation>这是规则文件，不是运行中的调度器。请用保存。</translation>
        </message>
        <message>
            <source>Not connected to the director. The draft is kept; the commands can be exported.</source>
            <translation>未连接调度器。草稿已保留；命令可以导出。</translation>
        </message>
        <message>
            <source>Version %1 waits to be kept or reverted. Decide about it first.</source>
            <translation>版本 %1 等待保留或撤回。请先作出决定。</translation>
        </message>
        <message>
            <source>The draft equals the live rules. There is nothing to apply.</source>
            <translation>草稿与生效规则相同。没有可应用的内容。</translation>
        </message>
        <message>
            <source>Choose at least one change.</source>
            <translation>请至少选择一项更改。</translation>
        </message>
        <message>
            <source>These changes cannot be applied on their own: %1.</source>
            <translation>这些更改不能单独应用：%1。</translation>
        </message>
        <message>
            <source>The rules changed outside VipDeck. Nothing was applied. Look again.</source>
            <translation>规则已在 VipDeck 之外更改。没有应用任何内容。请再看一遍。</translation>
        </message>
        <message>
            <source>Nothing was applied: %1.</source>
            <translation>没有应用任何内容：%1。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReviewModel</name>
        <message>
            <source>Names</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>调度器</translation>
        </message>
        <message>
            <source>kept by VipDeck, unknown to ipvsadm</source>
            <translation>由 VipDeck 保存，ipvsadm 不知道</translation>
        </message>
        <message>
            <source>From %1 to %2</source>
            <translation>从 %1 到 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n 项更改</numerusform>
            </translation>
        </message>
        <message>
            <source>Warning: %1</source>
            <translation>警告：%1</translation>
        </message>
        <message>
            <source>Press Ctrl+D to drain instead.</source>
            <translation>按 Ctrl+D 改为排空。</translation>
        </message>
        <message>
            <source>Press Ctrl+D to remove at once.</source>
            <translation>按 Ctrl+D 立即移除。</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>更改内容</translation>
        </message>
        <message>
            <source>ipvsadm commands</source>
            <translation>ipvsadm 命令</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReviewView</name>
        <message>
            <source>Changes</source>
            <translation>更改</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RuleExport</name>
        <message>
            <source>%1 and %2 written to %3 and read back without a difference.</source>
            <translation>%1 和 %2 已写入 %3，读回比对无差异。</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n 个服务</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n 台服务器</numerusform>
            </translation>
        </message>
        <message>
            <source>Rule file of ipvsadm (*.rules *.txt)</source>
            <translation>ipvsadm 规则文件 (*.rules *.txt)</translation>
        </message>
        <message>
            <source>Rule file with names, notes and checks (*.rules)</source>
            <translation>带名称、备注和检查的规则文件 (*.rules)</translation>
        </message>
        <message>
            <source>keepalived.conf (*.conf)</source>
            <translation>keepalived.conf (*.conf)</translation>
        </message>
        <message>
            <source>Export rules</source>
            <translation>导出规则</translation>
        </message>
        <message>
            <source>Not exported</source>
            <translation>未导出</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>已导出</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) that this format does not have:</source>
            <translation>
                <numerusform>此格式缺少的 %n 项：</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RuleFileDiff</name>
        <message numerus="yes">
            <source>  ... %n equal line(s)</source>
            <translation>
                <numerusform>  …… %n 行相同</numerusform>
            </translation>
        </message>
        <message>
            <source>Rule file, before and after</source>
            <translation>规则文件，前后对比</translation>
        </message>
        <message>
            <source>Tunables</source>
            <translation>可调参数</translation>
        </message>
        <message>
            <source>Both rule files are empty.</source>
            <translation>两个规则文件都是空的。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RuleImport</name>
        <message>
            <source>there is no such file in the folder of this one; others are not read</source>
            <translation>此文件所在的文件夹中没有该文件；其他文件夹不会读取</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n 个服务</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n 台服务器</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) with problems</source>
            <translation>
                <numerusform>%n 行有问题</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) not used</source>
            <translation>
                <numerusform>%n 行未使用</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SaveFilterDialog</name>
        <message>
            <source>Save filter</source>
            <translation>保存筛选</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>名称(&amp;N)</translation>
        </message>
        <message>
            <source>Name of the filter</source>
            <translation>筛选的名称</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>A filter of this name exists and is replaced.</source>
            <translation>已有同名筛选，将被替换。</translation>
        </message>
        <message>
            <source>Filters are kept for you and work with every director.</source>
            <translation>筛选为您保留，适用于所有调度器。</translation>
        </message>
        <message>
            <source>&amp;Replace filter</source>
            <translation>替换筛选(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Save filter</source>
            <translation>保存筛选(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SavedFilterButton</name>
        <message>
            <source>Save filter</source>
            <translation>保存筛选</translation>
        </message>
        <message>
            <source>Keep this filter under a name (Ctrl+B); the arrow has the saved ones (Ctrl+Shift+B)</source>
            <translation>以名称保存此筛选 (Ctrl+B)；箭头中是已保存的筛选 (Ctrl+Shift+B)</translation>
        </message>
        <message>
            <source>No filter is saved</source>
            <translation>没有已保存的筛选</translation>
        </message>
        <message>
            <source>&amp;Manage saved filters...</source>
            <translation>管理已保存的筛选(&amp;M)...</translation>
        </message>
        <message>
            <source>There is no filter to save. Type one, with Enter behind it.</source>
            <translation>没有可保存的筛选。请输入一个并按回车。</translation>
        </message>
        <message>
            <source>Filter %1 is saved.</source>
            <translation>筛选 %1 已保存。</translation>
        </message>
        <message>
            <source>Not all of %1 can be applied here. %2</source>
            <translation>%1 不能全部在此应用。%2</translation>
        </message>
        <message>
            <source>Filter %1 is applied.</source>
            <translation>筛选 %1 已应用。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SavedFilters</name>
        <message>
            <source>A filter needs a name.</source>
            <translation>筛选需要名称。</translation>
        </message>
        <message>
            <source>The name has %1 characters; at most %2 are possible.</source>
            <translation>名称有 %1 个字符；最多 %2 个。</translation>
        </message>
        <message>
            <source>There are %1 saved filters; delete one first.</source>
            <translation>已有 %1 个保存的筛选；请先删除一个。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SavedFiltersDialog</name>
        <message>
            <source>Saved filters</source>
            <translation>已保存的筛选</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>重命名(&amp;R)</translation>
        </message>
        <message>
            <source>Rename (F2)</source>
            <translation>重命名 (F2)</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>删除(&amp;D)</translation>
        </message>
        <message>
            <source>Delete (Del)</source>
            <translation>删除 (Del)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>&amp;Apply filter</source>
            <translation>应用筛选(&amp;A)</translation>
        </message>
        <message>
            <source>No filter is saved.</source>
            <translation>没有已保存的筛选。</translation>
        </message>
        <message>
            <source>Another filter is named %1.</source>
            <translation>另一个筛选名为 %1。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SchedulerList</name>
        <message>
            <source>&amp;Scheduler</source>
            <translation>调度算法(&amp;S)</translation>
        </message>
        <message numerus="yes">
            <source>%n to choose from</source>
            <translation>
                <numerusform>%n 个可选</numerusform>
            </translation>
        </message>
        <message>
            <source>Scheduler</source>
            <translation>调度算法</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SchedulerModel</name>
        <message>
            <source>round robin</source>
            <translation>轮询</translation>
        </message>
        <message>
            <source>Each server in turn. Weights are ignored.</source>
            <translation>依次使用每台服务器。忽略权重。</translation>
        </message>
        <message>
            <source>Good when all servers are equal and all requests cost the same. A weight of 0 still drains. No extra options.</source>
            <translation>适合所有服务器相同且请求开销相同的情况。权重 0 仍会排空。没有其他选项。</translation>
        </message>
        <message>
            <source>weighted round robin</source>
            <translation>加权轮询</translation>
        </message>
        <message>
            <source>Each in turn, more often for higher weights.</source>
            <translation>依次使用，权重高的更频繁。</translation>
        </message>
        <message>
            <source>Shares follow the weights exactly, whatever the servers are doing. No extra options.</source>
            <translation>份额严格按权重，与服务器负载无关。没有其他选项。</translation>
        </message>
        <message>
            <source>least connections</source>
            <translation>最少连接</translation>
        </message>
        <message>
            <source>The server with the fewest connections.</source>
            <translation>连接最少的服务器。</translation>
        </message>
        <message>
            <source>Picks the lowest active × 256 + inactive. Weights are ignored, but 0 drains. No extra options.</source>
            <translation>选择 活动 × 256 + 非活动 最小者。忽略权重，但 0 会排空。没有其他选项。</translation>
        </message>
        <message>
            <source>weighted least connections</source>
            <translation>加权最少连接</translation>
        </message>
        <message>
            <source>Fewest connections for its weight. Good default.</source>
            <translation>按权重折算连接最少。良好的默认选择。</translation>
        </message>
        <message>
            <source>Picks the lowest (active × 256 + inactive) / weight. New servers fill up quickly, so start them with a low weight. No extra options.</source>
            <translation>选择 (活动 × 256 + 非活动) / 权重 最小者。新服务器会很快填满，请从小权重开始。没有其他选项。</translation>
        </message>
        <message>
            <source>locality-based least connections</source>
            <translation>基于局部性的最少连接</translation>
        </message>
        <message>
            <source>Keeps a destination on one server until it is overloaded.</source>
            <translation>让一个目标固定在一台服务器，直到它过载。</translation>
        </message>
        <message>
            <source>For clusters of caches behind a firewall mark: a destination address moves to the least loaded server only under overload.</source>
            <translation>用于防火墙标记之后的缓存集群：目标地址只在过载时移到负载最小的服务器。</translation>
        </message>
        <message>
            <source>locality-based least connections with replication</source>
            <translation>带复制的基于局部性的最少连接</translation>
        </message>
        <message>
            <source>As lblc, but a set of servers per destination.</source>
            <translation>类似 lblc，但每个目标对应一组服务器。</translation>
        </message>
        <message>
            <source>The set of a destination grows under load and shrinks when it has been quiet. For caches with popular objects.</source>
            <translation>目标的服务器组在负载下增长，安静后缩小。适合有热门对象的缓存。</translation>
        </message>
        <message>
            <source>destination hashing</source>
            <translation>目标地址散列</translation>
        </message>
        <message>
            <source>Same server for the same destination address.</source>
            <translation>同一目标地址总到同一服务器。</translation>
        </message>
        <message>
            <source>A table of 256 places. Weights are ignored; a drained server keeps its places and refuses them.</source>
            <translation>256 个位置的表。忽略权重；排空的服务器保留其位置并拒绝连接。</translation>
        </message>
        <message>
            <source>source hashing</source>
            <translation>源地址散列</translation>
        </message>
        <message>
            <source>Same server for the same client address.</source>
            <translation>同一客户端地址总到同一服务器。</translation>
        </message>
        <message>
            <source>A table of 256 places, filled by weight. Most clients move when the pool changes; mh moves fewer.</source>
            <translation>256 个位置的表，按权重填充。池变化时多数客户端会移动；mh 移动得更少。</translation>
        </message>
        <message>
            <source>shortest expected delay</source>
            <translation>最短预期延迟</translation>
        </message>
        <message>
            <source>Shortest expected delay: (active + 1) / weight.</source>
            <translation>最短预期延迟：(活动 + 1) / 权重。</translation>
        </message>
        <message>
            <source>Prefers strong servers while there is little to do. No extra options.</source>
            <translation>空闲时优先使用强服务器。没有其他选项。</translation>
        </message>
        <message>
            <source>never queue</source>
            <translation>从不排队</translation>
        </message>
        <message>
            <source>An idle server if there is one, else as sed.</source>
            <translation>有空闲服务器就用它，否则同 sed。</translation>
        </message>
        <message>
            <source>UDP is never active, so UDP always goes to one server. No extra options.</source>
            <translation>UDP 从不算活动，所以 UDP 总到同一台服务器。没有其他选项。</translation>
        </message>
        <message>
            <source>Maglev hashing</source>
            <translation>Maglev 散列</translation>
        </message>
        <message>
            <source>Same server per client; few move when the pool changes.</source>
            <translation>每个客户端固定一台服务器；池变化时很少移动。</translation>
        </message>
        <message>
            <source>A table of 4093 places, filled by weight. Directors with the same servers choose the same without connection sync.</source>
            <translation>4093 个位置的表，按权重填充。服务器相同的调度器无需连接同步即可做出相同选择。</translation>
        </message>
        <message>
            <source>weighted failover</source>
            <translation>加权故障转移</translation>
        </message>
        <message>
            <source>All to the highest weight server that is up.</source>
            <translation>全部发往权重最高的正常服务器。</translation>
        </message>
        <message>
            <source>The others stand by in the order of their weights. No extra options.</source>
            <translation>其余按权重顺序待命。没有其他选项。</translation>
        </message>
        <message>
            <source>weighted overflow</source>
            <translation>加权溢出</translation>
        </message>
        <message>
            <source>Fill the highest weight server first, then the next.</source>
            <translation>先填满权重最高的服务器，再用下一台。</translation>
        </message>
        <message>
            <source>The weight is the number of active connections after which the next server is used. No extra options.</source>
            <translation>权重是启用下一台服务器之前的活动连接数。没有其他选项。</translation>
        </message>
        <message>
            <source>weighted random twos choice</source>
            <translation>加权随机二选一</translation>
        </message>
        <message>
            <source>Draws two servers by weight and takes the better one.</source>
            <translation>按权重抽取两台服务器，取较好的一台。</translation>
        </message>
        <message>
            <source>Several directors do not all run to the same idle server. Not built into every kernel.</source>
            <translation>多个调度器不会都涌向同一台空闲服务器。并非每个内核都内置。</translation>
        </message>
        <message>
            <source>%1, %2.</source>
            <comment>key and title of a scheduler</comment>
            <translation>%1，%2。</translation>
        </message>
        <message>
            <source>Choose another server when the chosen one takes no connections</source>
            <translation>所选服务器不接受连接时选择另一台</translation>
        </message>
        <message>
            <source>Tell clients apart by port too, not only by address</source>
            <translation>除地址外也按端口区分客户端</translation>
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
            <translation>查找服务、服务器或地址</translation>
        </message>
        <message>
            <source>Find anything</source>
            <translation>查找一切</translation>
        </message>
        <message>
            <source>Find a service, a server, an address or a command (Ctrl+K)</source>
            <translation>查找服务、服务器、地址或命令（Ctrl+K）</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1（位于 %2）</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SeriesLegend</name>
        <message>
            <source>Legend</source>
            <translation>图例</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>另有 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerChips</name>
        <message>
            <source>Type addresses or drag servers here (optional)</source>
            <translation>在此输入地址或拖入服务器（可选）</translation>
        </message>
        <message>
            <source>Add a real server</source>
            <translation>添加真实服务器</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerEvidence</name>
        <message>
            <source>There are no counters of this server.</source>
            <translation>没有此服务器的计数。</translation>
        </message>
        <message numerus="yes">
            <source>Weight 0: no new connections. %Ln connection(s) still active.</source>
            <translation>
                <numerusform>权重 0：不接新连接。仍有 %Ln 个活动连接。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln active connection(s) reached the upper limit of %1.</source>
            <translation>
                <numerusform>%Ln 个活动连接达到上限 %1。</numerusform>
            </translation>
        </message>
        <message>
            <source>Replies of this server do not pass through the director, and there is no health check.</source>
            <translation>此服务器的应答不经过调度器，也没有健康检查。</translation>
        </message>
        <message numerus="yes">
            <source>No reply for %n second(s) while packets were sent to it.</source>
            <translation>
                <numerusform>已向它发包，但 %n 秒没有应答。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It replied within the last %n second(s).</source>
            <translation>
                <numerusform>它在最近 %n 秒内有应答。</numerusform>
            </translation>
        </message>
        <message>
            <source>Packets were sent to it without a reply. Not every UDP service replies.</source>
            <translation>已向它发包但没有应答。并非每个 UDP 服务都会应答。</translation>
        </message>
        <message numerus="yes">
            <source>No traffic since its last reply %n second(s) ago.</source>
            <translation>
                <numerusform>自 %n 秒前最后一次应答以来没有流量。</numerusform>
            </translation>
        </message>
        <message>
            <source>No replies seen yet, and there is no health check.</source>
            <translation>还没有见到应答，也没有健康检查。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerInspector</name>
        <message>
            <source>connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>名称(&amp;N)</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>端口(&amp;P)</translation>
        </message>
        <message>
            <source>Masq (NAT)</source>
            <translation>NAT</translation>
        </message>
        <message>
            <source>&amp;Forwarding</source>
            <translation>转发(&amp;F)</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>&amp;Weight</source>
            <translation>权重(&amp;W)</translation>
        </message>
        <message>
            <source>0 drains: no new connections.</source>
            <translation>0 表示排空：不接新连接。</translation>
        </message>
        <message>
            <source>Upper limit, connections</source>
            <translation>上限，连接数</translation>
        </message>
        <message>
            <source>&amp;Upper limit</source>
            <translation>上限(&amp;U)</translation>
        </message>
        <message>
            <source>Lower limit, connections</source>
            <translation>下限，连接数</translation>
        </message>
        <message>
            <source>&amp;Lower limit</source>
            <translation>下限(&amp;L)</translation>
        </message>
        <message>
            <source>Over the upper limit, a server gets no new connections until it falls below the lower one.</source>
            <translation>超过上限后，服务器在降到下限以下之前不再接收新连接。</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Copy command</source>
            <translation>复制命令</translation>
        </message>
        <message>
            <source>Drain</source>
            <translation>排空</translation>
        </message>
        <message>
            <source>Undrain</source>
            <translation>恢复</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) in several services</source>
            <translation>
                <numerusform>%n 台服务器，分属多个服务</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) in %1</source>
            <translation>
                <numerusform>%n 台服务器，位于 %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Names are given to one server at a time.</source>
            <translation>一次只能为一台服务器命名。</translation>
        </message>
        <message>
            <source>Route, Tunnel and Local keep the port of the service.</source>
            <translation>直接路由、隧道和本地保持服务的端口。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Only Tunnel crosses address families.</source>
            <translation>只有隧道可以跨地址族。</translation>
        </message>
        <message>
            <source>%1 is not a whole number of %2 to %3.</source>
            <translation>%1 不是 %2 到 %3 的整数。</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>无</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) take connections again in the draft</source>
            <translation>
                <numerusform>草稿中 %n 台服务器恢复接收连接</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) drain in the draft</source>
            <translation>
                <numerusform>草稿中 %n 台服务器排空</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) copied</source>
            <translation>
                <numerusform>已复制 %n 条命令</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerLineReader</name>
        <message>
            <source>too many columns</source>
            <translation>列太多</translation>
        </message>
        <message numerus="yes">
            <source>This row has %n value(s), but there are only the columns %1.</source>
            <translation>
                <numerusform>此行有 %n 个值，但只有这些列：%1。</numerusform>
            </translation>
        </message>
        <message>
            <source>two names</source>
            <translation>两个名称</translation>
        </message>
        <message>
            <source>"%1" is a second name after "%2". A name has no spaces here.</source>
            <translation>“%1”是“%2”之后的第二个名称。这里的名称不含空格。</translation>
        </message>
        <message>
            <source>%1 has no value</source>
            <translation>%1 没有值</translation>
        </message>
        <message>
            <source>not a %1: %2</source>
            <translation>不是%1：%2</translation>
        </message>
        <message>
            <source>The %1 goes from %2 to %3.</source>
            <translation>%1 的范围是 %2 到 %3。</translation>
        </message>
        <message>
            <source>not an address</source>
            <translation>不是地址</translation>
        </message>
        <message>
            <source>%1 is not an address. An IPv6 address with a port is written [2001:db8::10]:443.</source>
            <translation>%1 不是地址。带端口的 IPv6 地址写作 [2001:db8::10]:443。</translation>
        </message>
        <message>
            <source>not a range</source>
            <translation>不是范围</translation>
        </message>
        <message>
            <source>%1 is not a range. It is written 10.0.0.21-28 or 10.0.0.21-10.0.1.28.</source>
            <translation>%1 不是范围。写作 10.0.0.21-28 或 10.0.0.21-10.0.1.28。</translation>
        </message>
        <message>
            <source>range ends before it starts</source>
            <translation>范围的终点在起点之前</translation>
        </message>
        <message>
            <source>%1 ends before it starts. Swap the two ends.</source>
            <translation>%1 的终点在起点之前。请对调两端。</translation>
        </message>
        <message>
            <source>not a network</source>
            <translation>不是网段</translation>
        </message>
        <message>
            <source>%1 is not a network. It is written 10.0.0.16/29 or 2001:db8::/124.</source>
            <translation>%1 不是网段。写作 10.0.0.16/29 或 2001:db8::/124。</translation>
        </message>
        <message>
            <source>%1 is neither an address nor a host name.</source>
            <translation>%1 既不是地址也不是主机名。</translation>
        </message>
        <message>
            <source>not a command</source>
            <translation>不是命令</translation>
        </message>
        <message>
            <source>ipvsadm would refuse this line: %1.</source>
            <translation>ipvsadm 会拒绝此行：%1。</translation>
        </message>
        <message>
            <source>adds no server</source>
            <translation>没有添加服务器</translation>
        </message>
        <message>
            <source>Only lines with -a or -e name a real server. Use Import for whole rule files.</source>
            <translation>只有带 -a 或 -e 的行才指定真实服务器。整个规则文件请用导入。</translation>
        </message>
        <message>
            <source>too many: %1</source>
            <translation>太多：%1</translation>
        </message>
        <message>
            <source>%1 has %2 addresses. One line adds at most %3.</source>
            <translation>%1 有 %2 个地址。一行最多添加 %3 个。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerListEdit</name>
        <message>
            <source>Servers, one per line</source>
            <translation>服务器，每行一个</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>第 %1 行：%2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerListParser</name>
        <message>
            <source>the list of servers</source>
            <translation>服务器列表</translation>
        </message>
        <message>
            <source>looking up</source>
            <translation>查询中</translation>
        </message>
        <message>
            <source>%1 is being looked up.</source>
            <translation>正在查询 %1。</translation>
        </message>
        <message>
            <source>name not found</source>
            <translation>找不到名称</translation>
        </message>
        <message>
            <source>%1 was not found: %2</source>
            <translation>找不到 %1：%2</translation>
        </message>
        <message>
            <source>list is full</source>
            <translation>列表已满</translation>
        </message>
        <message>
            <source>One list adds at most %1 servers.</source>
            <translation>一个列表最多添加 %1 台服务器。</translation>
        </message>
        <message>
            <source>also in line %1</source>
            <translation>第 %1 行也有</translation>
        </message>
        <message>
            <source>%1 is in line %2 already.</source>
            <translation>%1 已在第 %2 行。</translation>
        </message>
        <message>
            <source>%1 needs %2 here</source>
            <translation>%1 在此需要 %2</translation>
        </message>
        <message>
            <source>%1 has another address family than the service. With %2 both must be %3; only Tunnel crosses families.</source>
            <translation>%1 的地址族与服务不同。使用%2时两者都必须是 %3；只有隧道可以跨地址族。</translation>
        </message>
        <message>
            <source>not possible</source>
            <translation>不可能</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n 台服务器</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Adds %n server(s).</source>
            <translation>
                <numerusform>添加 %n 台服务器。</numerusform>
            </translation>
        </message>
        <message>
            <source>already in %1</source>
            <translation>已在 %1 中</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) are in %1 already and stay as they are.</source>
            <translation>
                <numerusform>%n 台服务器已在 %1 中，保持不变。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 already there</source>
            <translation>%1，%2 个已存在</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerPreviewModel</name>
        <message>
            <source>skipped, already in %1</source>
            <translation>已跳过，已在 %1 中</translation>
        </message>
        <message>
            <source>new, from line %1</source>
            <translation>新增，来自第 %1 行</translation>
        </message>
        <message>
            <source>TCP answers, %1 ms</source>
            <translation>TCP 有应答，%1 毫秒</translation>
        </message>
        <message>
            <source>refuses connections</source>
            <translation>拒绝连接</translation>
        </message>
        <message>
            <source>does not answer</source>
            <translation>没有应答</translation>
        </message>
        <message>
            <source>cannot be reached</source>
            <translation>无法到达</translation>
        </message>
        <message>
            <source>testing</source>
            <translation>正在测试</translation>
        </message>
        <message>
            <source>line %1: %2</source>
            <translation>第 %1 行：%2</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>转发</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Test from %1</source>
            <translation>从 %1 测试</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerRowDelegate</name>
        <message>
            <source>Up</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Draining</source>
            <translation>排空中</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>故障</translation>
        </message>
        <message>
            <source>Over limit</source>
            <translation>超限</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>New, rising</source>
            <translation>新，上升中</translation>
        </message>
        <message>
            <source>Rising</source>
            <translation>上升中</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>已更改</translation>
        </message>
        <message>
            <source>one-packet</source>
            <translation>单包</translation>
        </message>
        <message>
            <source>none expected</source>
            <translation>预期没有</translation>
        </message>
        <message>
            <source> of %1</source>
            <translation>，共 %1</translation>
        </message>
        <message>
            <source>Weight %1, live %2</source>
            <translation>权重 %1，生效 %2</translation>
        </message>
        <message>
            <source>Weight %1. Click the bar or press F2 to change it.</source>
            <translation>权重 %1。点击条形或按 F2 更改。</translation>
        </message>
        <message>
            <source>No new connections are expected here.</source>
            <translation>此处预期没有新连接。</translation>
        </message>
        <message>
            <source>Share of new connections. The tick is what the live weights expect: %1.</source>
            <translation>新连接的份额。刻度是生效权重的预期：%1。</translation>
        </message>
        <message>
            <source>Drag to move. Ctrl copies.</source>
            <translation>拖动可移动。按 Ctrl 复制。</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServersModel</name>
        <message>
            <source>state not known</source>
            <translation>状态未知</translation>
        </message>
        <message>
            <source>up</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>draining</source>
            <translation>排空中</translation>
        </message>
        <message>
            <source>down</source>
            <translation>故障</translation>
        </message>
        <message>
            <source>over limit</source>
            <translation>超限</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>not in a pool</source>
            <translation>不在池中</translation>
        </message>
        <message>
            <source>No pool uses this server, so nothing is known about it.</source>
            <translation>没有池使用此服务器，因此对它一无所知。</translation>
        </message>
        <message>
            <source>Not in a pool</source>
            <translation>不在池中</translation>
        </message>
        <message>
            <source>In pools</source>
            <translation>在池中</translation>
        </message>
        <message numerus="yes">
            <source>Not in a pool, %n server(s)</source>
            <translation>
                <numerusform>不在池中，%n 台服务器</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In pools, %n server(s)</source>
            <translation>
                <numerusform>在池中，%n 台服务器</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>remove %n server(s) from pools</source>
            <translation>
                <numerusform>从池中移除 %n 台服务器</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServersPane</name>
        <message>
            <source>Servers</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Name, address, pool</source>
            <translation>名称、地址、池</translation>
        </message>
        <message>
            <source>Search servers</source>
            <translation>搜索服务器</translation>
        </message>
        <message>
            <source>Show servers of one state only</source>
            <translation>只显示某种状态的服务器</translation>
        </message>
        <message>
            <source>All</source>
            <comment>filter of servers</comment>
            <translation>全部</translation>
        </message>
        <message>
            <source>Up</source>
            <comment>filter of servers</comment>
            <translation>正常</translation>
        </message>
        <message>
            <source>Down</source>
            <comment>filter of servers</comment>
            <translation>故障</translation>
        </message>
        <message>
            <source>Draining</source>
            <comment>filter of servers</comment>
            <translation>排空中</translation>
        </message>
        <message>
            <source>Over limit</source>
            <comment>filter of servers</comment>
            <translation>超限</translation>
        </message>
        <message>
            <source>Filter: %1</source>
            <translation>过滤：%1</translation>
        </message>
        <message>
            <source>No server has this state.</source>
            <translation>没有服务器处于此状态。</translation>
        </message>
        <message>
            <source>Nothing matches "%1".</source>
            <translation>没有与“%1”匹配的内容。</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>清除过滤</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) leave their pools in the draft</source>
            <translation>
                <numerusform>草稿中 %n 台服务器离开其池</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove from %n pool(s), drain first</source>
            <translation>
                <numerusform>从 %n 个池移除，先排空</numerusform>
            </translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>忘记</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServersTree</name>
        <message>
            <source>Remove from the pool</source>
            <translation>从池中移除</translation>
        </message>
        <message>
            <source>Drained first, removed when empty</source>
            <translation>先排空，空闲后移除</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceDialog</name>
        <message>
            <source>New virtual service - %1</source>
            <translation>新建虚拟服务 - %1</translation>
        </message>
        <message>
            <source>Match</source>
            <translation>匹配</translation>
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
            <translation>防火墙标记</translation>
        </message>
        <message>
            <source>Virtual address</source>
            <translation>虚拟地址</translation>
        </message>
        <message>
            <source>192.0.2.10 or 2001:db8::10</source>
            <translation>192.0.2.10 或 2001:db8::10</translation>
        </message>
        <message>
            <source>&amp;Virtual address</source>
            <translation>虚拟地址(&amp;V)</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>端口(&amp;P)</translation>
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
            <translation>带标记数据包的地址族</translation>
        </message>
        <message>
            <source>&amp;Mark</source>
            <translation>标记(&amp;M)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>名称(&amp;N)</translation>
        </message>
        <message>
            <source>Only shown here. ipvsadm does not store names.</source>
            <translation>只在此显示。ipvsadm 不保存名称。</translation>
        </message>
        <message>
            <source>&amp;Keep each client on one server</source>
            <translation>让每个客户端固定在一台服务器(&amp;K)</translation>
        </message>
        <message>
            <source>Persistence</source>
            <translation>持久性</translation>
        </message>
        <message>
            <source>Seconds of persistence</source>
            <translation>持久秒数</translation>
        </message>
        <message>
            <source>Client network</source>
            <translation>客户端网段</translation>
        </message>
        <message>
            <source>seconds, per client network</source>
            <translation>秒，每个客户端网段</translation>
        </message>
        <message>
            <source>For</source>
            <translation>持续</translation>
        </message>
        <message>
            <source>Tell clients apart by SIP Call-ID</source>
            <translation>按 SIP Call-ID 区分客户端</translation>
        </message>
        <message>
            <source>Choose again for every packet</source>
            <translation>为每个数据包重新选择</translation>
        </message>
        <message>
            <source>One-packet</source>
            <translation>单包</translation>
        </message>
        <message>
            <source>&amp;Real servers</source>
            <translation>真实服务器(&amp;R)</translation>
        </message>
        <message>
            <source>Masq (NAT): replies pass back through this director</source>
            <translation>NAT：应答经此调度器返回</translation>
        </message>
        <message>
            <source>Route (direct): replies go straight to the client</source>
            <translation>直接路由：应答直接发给客户端</translation>
        </message>
        <message>
            <source>Tunnel (IPIP): as Route, also into other networks</source>
            <translation>隧道（IPIP）：同直接路由，也可到其他网络</translation>
        </message>
        <message>
            <source>Local: the server runs on this director</source>
            <translation>本地：服务器运行在此调度器上</translation>
        </message>
        <message>
            <source>&amp;Forwarding</source>
            <translation>转发(&amp;F)</translation>
        </message>
        <message>
            <source>Weight of each server</source>
            <translation>每台服务器的权重</translation>
        </message>
        <message>
            <source>&amp;Weight each</source>
            <translation>每台权重(&amp;W)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>&amp;Add to draft</source>
            <translation>加入草稿(&amp;A)</translation>
        </message>
        <message>
            <source>Turn on persistence</source>
            <translation>启用持久性</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s) to fix</source>
            <translation>
                <numerusform>有 %n 个问题要修正</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) to fill in</source>
            <translation>
                <numerusform>有 %n 个字段要填写</numerusform>
            </translation>
        </message>
        <message>
            <source>Not added</source>
            <translation>未添加</translation>
        </message>
        <message>
            <source>The service was not added to the draft: %1.</source>
            <translation>服务没有加入草稿：%1。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceForm</name>
        <message>
            <source>%1 is not a firewall mark. Marks go from 1 to 4294967295.</source>
            <translation>%1 不是防火墙标记。标记范围是 1 到 4294967295。</translation>
        </message>
        <message>
            <source>There is a service for firewall mark %1 already.</source>
            <translation>防火墙标记 %1 已有服务。</translation>
        </message>
        <message>
            <source>%1 stands for no address. Give the address that clients use.</source>
            <translation>%1 不代表任何地址。请给出客户端使用的地址。</translation>
        </message>
        <message>
            <source>%1 is a service already. Add servers to it instead.</source>
            <translation>%1 已是服务。请改为向它添加服务器。</translation>
        </message>
        <message>
            <source>%1 is not a port. Ports go from 0 to 65535.</source>
            <translation>%1 不是端口。端口范围是 0 到 65535。</translation>
        </message>
        <message>
            <source>Port 0 means every port and needs persistence.</source>
            <translation>端口 0 表示所有端口，需要持久性。</translation>
        </message>
        <message>
            <source>The time goes from 1 to 2678400 seconds (31 days).</source>
            <translation>时间范围是 1 到 2678400 秒（31 天）。</translation>
        </message>
        <message>
            <source>%1 is not a weight. Weights go from 0 to 65535.</source>
            <translation>%1 不是权重。权重范围是 0 到 65535。</translation>
        </message>
        <message>
            <source>%1 is not a known name. Give its address.</source>
            <translation>%1 不是已知名称。请给出其地址。</translation>
        </message>
        <message>
            <source>A client network is /1 to /32 or a mask such as 255.255.255.0.</source>
            <translation>客户端网段是 /1 到 /32，或像 255.255.255.0 这样的掩码。</translation>
        </message>
        <message>
            <source>A client network is /1 to /128 for IPv6.</source>
            <translation>IPv6 的客户端网段是 /1 到 /128。</translation>
        </message>
        <message>
            <source>Call-IDs are read from SIP over UDP only.</source>
            <translation>Call-ID 只从 UDP 上的 SIP 读取。</translation>
        </message>
        <message>
            <source>Only UDP packets can be sent without a connection.</source>
            <translation>只有 UDP 数据包可以不建连接地转发。</translation>
        </message>
        <message>
            <source>Needs persistence.</source>
            <translation>需要持久性。</translation>
        </message>
        <message>
            <source>A firewall mark has no address and no port of its own.</source>
            <translation>防火墙标记没有自己的地址和端口。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceHeaderDelegate</name>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>已更改</translation>
        </message>
        <message>
            <source>one-packet</source>
            <translation>单包</translation>
        </message>
        <message>
            <source>answers nothing</source>
            <translation>不应答</translation>
        </message>
        <message>
            <source>No live data</source>
            <translation>没有实时数据</translation>
        </message>
        <message>
            <source>active</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>conn/s</source>
            <translation>连接/秒</translation>
        </message>
        <message>
            <source>1 server</source>
            <translation>1 台服务器</translation>
        </message>
        <message numerus="yes">
            <source>%n servers</source>
            <translation>
                <numerusform>%n 台服务器</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 down</source>
            <translation>%1，%2 台故障</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceInspector</name>
        <message>
            <source>Matches</source>
            <translation>匹配</translation>
        </message>
        <message>
            <source>This machine</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>名称(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Scheduler</source>
            <translation>调度算法(&amp;S)</translation>
        </message>
        <message>
            <source>Keep clients on one server</source>
            <translation>让客户端固定在一台服务器</translation>
        </message>
        <message>
            <source>&amp;Persistence</source>
            <translation>持久性(&amp;P)</translation>
        </message>
        <message>
            <source>Seconds of persistence</source>
            <translation>持久秒数</translation>
        </message>
        <message>
            <source>Client network of persistence</source>
            <translation>持久性的客户端网段</translation>
        </message>
        <message>
            <source>s, per</source>
            <translation>秒，每</translation>
        </message>
        <message>
            <source>For</source>
            <translation>持续</translation>
        </message>
        <message>
            <source>By SIP Call-ID</source>
            <translation>按 SIP Call-ID</translation>
        </message>
        <message>
            <source>Choose for every packet</source>
            <translation>为每个数据包选择</translation>
        </message>
        <message>
            <source>One-packet</source>
            <translation>单包</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Add servers</source>
            <translation>添加服务器</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy the commands that make this service</source>
            <translation>复制生成此服务的命令</translation>
        </message>
        <message>
            <source>service %1</source>
            <translation>服务 %1</translation>
        </message>
        <message>
            <source>Port 0 means every port and needs persistence.</source>
            <translation>端口 0 表示所有端口，需要持久性。</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n 台服务器</numerusform>
            </translation>
        </message>
        <message>
            <source>The time goes from 1 to 2678400 seconds (31 days).</source>
            <translation>时间范围是 1 到 2678400 秒（31 天）。</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) copied</source>
            <translation>
                <numerusform>已复制 %n 条命令</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServicePicker</name>
        <message>
            <source>Move to service</source>
            <translation>移动到服务</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Find service</source>
            <translation>查找服务</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>already in this service</source>
            <translation>已在此服务中</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceTokens</name>
        <message>
            <source>Add a service</source>
            <translation>添加服务</translation>
        </message>
        <message>
            <source>Show all services</source>
            <translation>显示所有服务</translation>
        </message>
        <message>
            <source>%1   %2</source>
            <comment>name, address</comment>
            <translation>%1   %2</translation>
        </message>
        <message>
            <source>Add a second service</source>
            <translation>添加第二个服务</translation>
        </message>
        <message>
            <source>Add another service</source>
            <translation>添加另一个服务</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SettingsDialog</name>
        <message>
            <source>pages with settings that differ from the default</source>
            <translation>含有非默认设置的页面</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>De&amp;faults</source>
            <translation>默认值(&amp;F)</translation>
        </message>
        <message>
            <source>Set everything on this page to its default</source>
            <translation>将本页全部设为默认值</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>查找设置</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>清除过滤</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>The settings of the console take effect at once. Those of a director need authentication.</source>
            <translation>控制台的设置立即生效。调度器的设置需要身份验证。</translation>
        </message>
        <message>
            <source>Saving. Waiting for the director.</source>
            <translation>正在保存。等待调度器。</translation>
        </message>
        <message>
            <source>Settings of a director need authentication.</source>
            <translation>调度器的设置需要身份验证。</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) not saved yet: %1.</source>
            <translation>
                <numerusform>%n 个值尚未保存：%1。</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Propose for %n director(s)</source>
            <translation>
                <numerusform>为 %n 个调度器提议(&amp;P)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Save for %n director(s)</source>
            <translation>
                <numerusform>保存到 %n 个调度器(&amp;S)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n version(s) of %1 would be removed for good.</source>
            <translation>
                <numerusform>%1 的 %n 个版本将被永久移除。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Its %n marked one(s) stay.</source>
            <translation>
                <numerusform>其 %n 个已标记的版本会保留。</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove old versions</source>
            <translation>移除旧版本</translation>
        </message>
        <message>
            <source>The oldest go first; marked versions and the two newest never do. Export history on the page of this limit saves a copy of them.</source>
            <translation>最旧的先移除；已标记的和最新的两个版本不会移除。在此限制所在页面上用“导出历史”可保存一份副本。</translation>
        </message>
        <message>
            <source>Save and remove</source>
            <translation>保存并移除</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Leave without saving the settings of the director?</source>
            <translation>不保存调度器的设置就离开？</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>Nothing matches "%1".</source>
            <translation>没有与“%1”匹配的内容。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SettingsRow</name>
        <message numerus="yes">
            <source>%n values</source>
            <translation>
                <numerusform>%n 个值</numerusform>
            </translation>
        </message>
        <message>
            <source>Differs from the default</source>
            <translation>与默认值不同</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ShareBar</name>
        <message>
            <source>Show only %1</source>
            <translation>只显示 %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Sidebar</name>
        <message>
            <source>Directors</source>
            <translation>调度器</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Directors and views</source>
            <translation>调度器与视图</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SshLink</name>
        <message>
            <source>The host key of %1 has changed: the machine was set up again, or another one answers in its place. If the change is right, remove the old key: %2</source>
            <translation>%1 的主机密钥已改变：该机器被重新安装，或有另一台机器代它应答。如果更改无误，请删除旧密钥：%2</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::StatusLine</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n 秒</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 分 %2 秒</translation>
        </message>
        <message>
            <source>Rule file, offline</source>
            <translation>规则文件，离线</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>没有连接</translation>
        </message>
        <message>
            <source>Helper not running</source>
            <translation>助手没有运行</translation>
        </message>
        <message>
            <source>Waiting for the director</source>
            <translation>等待调度器</translation>
        </message>
        <message>
            <source>Director running</source>
            <translation>调度器运行中</translation>
        </message>
        <message>
            <source>Director not running</source>
            <translation>调度器未运行</translation>
        </message>
        <message>
            <source>Packets %1</source>
            <translation>数据包 %1</translation>
        </message>
        <message>
            <source>Queue %1</source>
            <translation>队列 %1</translation>
        </message>
        <message>
            <source>Drops %1</source>
            <translation>丢弃 %1</translation>
        </message>
        <message>
            <source>Connections %1</source>
            <translation>连接 %1</translation>
        </message>
        <message>
            <source>Last known:</source>
            <translation>最后已知：</translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n 个队列</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n 个线程</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 packet(s)/s</source>
            <translation>
                <numerusform>%1 数据包/秒</numerusform>
            </translation>
        </message>
        <message>
            <source>Queue %1 of %2</source>
            <translation>队列 %1 / %2</translation>
        </message>
        <message>
            <source>Drops %1/s, %2 since start</source>
            <translation>丢弃 %1/秒，启动以来 %2</translation>
        </message>
        <message numerus="yes">
            <source>%1 connection(s)</source>
            <translation>
                <numerusform>%1 个连接</numerusform>
            </translation>
        </message>
        <message>
            <source>Updated 1 s ago</source>
            <translation>1 秒前更新</translation>
        </message>
        <message>
            <source>Updated %1 s ago</source>
            <translation>%1 秒前更新</translation>
        </message>
        <message>
            <source>Last data %1</source>
            <translation>最后数据 %1</translation>
        </message>
        <message>
            <source>Data is %1 old</source>
            <translation>数据已有 %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ThreeWay</name>
        <message>
            <source>not there</source>
            <translation>不存在</translation>
        </message>
        <message>
            <source>%1, weight %2</source>
            <translation>%1，权重 %2</translation>
        </message>
        <message>
            <source>, limits %1 and %2</source>
            <translation>，限值 %1 和 %2</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1（位于 %2）</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TokenChip</name>
        <message>
            <source>Take out %1</source>
            <translation>取出 %1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunableDetails</name>
        <message>
            <source>Details of the option</source>
            <translation>选项详情</translation>
        </message>
        <message>
            <source>What it would do here</source>
            <translation>在此会有什么作用</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Copy the setting as a line of sysctl.conf</source>
            <translation>将设置复制为 sysctl.conf 的一行</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>已复制：%1</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>关</translation>
        </message>
        <message>
            <source>On</source>
            <translation>开</translation>
        </message>
        <message>
            <source>New value</source>
            <translation>新值</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>New</source>
            <comment>value of a switch in the draft</comment>
            <translation>新增</translation>
        </message>
        <message>
            <source>Takes effect</source>
            <translation>生效时间</translation>
        </message>
        <message>
            <source>Same as</source>
            <translation>同</translation>
        </message>
        <message>
            <source>Kernel IPVS</source>
            <translation>内核 IPVS</translation>
        </message>
        <message>
            <source>Back to current</source>
            <translation>恢复当前值</translation>
        </message>
        <message>
            <source>Use default</source>
            <translation>使用默认值</translation>
        </message>
        <message>
            <source>%1, also the default</source>
            <comment>value of a switch</comment>
            <translation>%1，也是默认值</translation>
        </message>
        <message>
            <source>%1, default %2</source>
            <translation>%1，默认 %2</translation>
        </message>
        <message>
            <source>at once, no restart</source>
            <translation>立即，无需重启</translation>
        </message>
        <message>
            <source>same name and meaning</source>
            <translation>名称和含义相同</translation>
        </message>
        <message>
            <source>same name; no effect here: %1</source>
            <translation>名称相同；在此无作用：%1</translation>
        </message>
        <message>
            <source>Nothing that can be counted now.</source>
            <translation>目前没有可统计的内容。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunableEffect</name>
        <message numerus="yes">
            <source>%n connection(s) would end when the draft removes their servers. Without it they would hang for up to %1 min.</source>
            <translation>
                <numerusform>草稿移除服务器时，%n 个连接会结束。否则它们最长会挂起 %1 分钟。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) of servers that the draft removes would hang for up to %1 min.</source>
            <translation>
                <numerusform>草稿所移除服务器的 %n 个连接最长会挂起 %1 分钟。</numerusform>
            </translation>
        </message>
        <message>
            <source>The draft removes no server with connections.</source>
            <translation>草稿没有移除有连接的服务器。</translation>
        </message>
        <message>
            <source>No service here remembers clients.</source>
            <translation>此处没有服务会记住客户端。</translation>
        </message>
        <message numerus="yes">
            <source>%n remembered client(s) of draining servers would go to other servers with on.</source>
            <translation>
                <numerusform>打开后，正在排空的服务器所记住的 %n 个客户端会转到其他服务器。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s) have rates now; charts and shares use them.</source>
            <translation>
                <numerusform>现在有 %n 个服务有速率；图表和份额使用它们。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 new connection(s) per second arrive. None are dropped while memory is enough.</source>
            <translation>
                <numerusform>每秒到达 %1 个新连接。内存足够时不会丢弃。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %1 of %2 new connection(s) per second would be dropped.</source>
            <translation>
                <numerusform>每秒 %2 个新连接中约 %1 个会被丢弃。</numerusform>
            </translation>
        </message>
        <message>
            <source>The table has %1 of %2 entries (%3), %4 of them inactive.</source>
            <translation>表中有 %2 项中的 %1 项（%3），其中 %4 项不活动。</translation>
        </message>
        <message>
            <source>Defence would start below %1 of free memory.</source>
            <translation>空闲内存低于 %1 时开始防御。</translation>
        </message>
        <message numerus="yes">
            <source>%1 active connection(s). Whatever is idle for %2 s would lose its server.</source>
            <translation>
                <numerusform>%1 个活动连接。空闲 %2 秒的连接会失去其服务器。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 inactive connection(s), closing in most cases, would stay up to %2 s.</source>
            <translation>
                <numerusform>%1 个非活动连接，大多正在关闭，最多保留 %2 秒。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Concerns %n masqueraded server(s).</source>
            <translation>
                <numerusform>涉及 %n 个 NAT 服务器。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Concerns %n tunnelled server(s).</source>
            <translation>
                <numerusform>涉及 %n 个隧道服务器。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing here: the director keeps the value but does not act on it.</source>
            <translation>在此无作用：调度器保存该值但不据此行事。</translation>
        </message>
        <message>
            <source>Not known without live numbers.</source>
            <translation>没有实时数据，无法得知。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunableHistory</name>
        <message>
            <source>Today %1</source>
            <translation>今天 %1</translation>
        </message>
        <message>
            <source>Not known without a connection to the helper.</source>
            <translation>未连接助手，无法得知。</translation>
        </message>
        <message>
            <source>%1, %2: %3 to %4</source>
            <comment>time, who, old and new value</comment>
            <translation>%1，%2：%3 改为 %4</translation>
        </message>
        <message>
            <source>The log has no change of it on %1.</source>
            <translation>%1 的日志中没有它的更改。</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Tunables</name>
        <message>
            <source>off</source>
            <translation>关</translation>
        </message>
        <message>
            <source>on</source>
            <translation>开</translation>
        </message>
        <message>
            <source>0-2</source>
            <translation>0-2</translation>
        </message>
        <message>
            <source>Where a client goes that uses its old port again.</source>
            <translation>客户端再次使用旧端口时去往何处。</translation>
        </message>
        <message>
            <source>With 0 such a connection stays with its old server. With 1 it is scheduled anew once the old one has ended, with 2 also when it is half closed.</source>
            <translation>为 0 时此类连接留在原服务器。为 1 时旧连接结束后重新调度，为 2 时半关闭也重新调度。</translation>
        </message>
        <message>
            <source>Good with 1: new servers get their share soon. Use 0 only for clients that must come back to the same server.</source>
            <translation>宜用 1：新服务器很快得到其份额。仅当客户端必须回到同一服务器时用 0。</translation>
        </message>
        <message>
            <source>Connections to a removed server end at once.</source>
            <translation>被移除服务器的连接立即结束。</translation>
        </message>
        <message>
            <source>When a server is removed, its connections stay in the table until they time out, and their packets are dropped. With on, the entry ends at the next packet, and the client can connect again to another server.</source>
            <translation>移除服务器后，其连接留在表中直到超时，数据包被丢弃。打开后，条目在下一个数据包时结束，客户端可以重新连接到另一台服务器。</translation>
        </message>
        <message>
            <source>Good with: health checks that remove servers. Not good with: checks that flap, as each short failure would cut connections.</source>
            <translation>适合：会移除服务器的检查。不适合：抖动的检查，因为每次短暂故障都会切断连接。</translation>
        </message>
        <message>
            <source>A drained server also loses its remembered clients.</source>
            <translation>排空的服务器也失去其记住的客户端。</translation>
        </message>
        <message>
            <source>A persistent service remembers the server of each client. With on, this memory ends when the weight of the server is 0.</source>
            <translation>持久服务会记住每个客户端的服务器。打开后，服务器权重为 0 时这一记忆即结束。</translation>
        </message>
        <message>
            <source>Good for: maintenance that must not wait. Not good for: sessions that live on one server only.</source>
            <translation>适合：不能等待的维护。不适合：只存在于一台服务器上的会话。</translation>
        </message>
        <message>
            <source>Without a cache server, clients go where they wanted.</source>
            <translation>没有缓存服务器时，客户端去往原目的地。</translation>
        </message>
        <message>
            <source>For transparent caches behind a firewall mark: when no server can take a connection, it is passed on to its original address.</source>
            <translation>用于防火墙标记后的透明缓存：没有服务器能接受连接时，连接转到其原始地址。</translation>
        </message>
        <message>
            <source>Accept a TCP connection that starts in the middle.</source>
            <translation>接受从中途开始的 TCP 连接。</translation>
        </message>
        <message>
            <source>With on, any TCP packet can start an entry, not only the first one of a connection.</source>
            <translation>打开后，任何 TCP 数据包都能建立条目，而不只是连接的第一个。</translation>
        </message>
        <message>
            <source>Good after: a failover without connection sync. It makes scans easier to mistake for traffic.</source>
            <translation>适合：未同步连接的故障切换之后。扫描更容易被误认为流量。</translation>
        </message>
        <message>
            <source>Accept an SCTP association that starts in the middle.</source>
            <translation>接受从中途开始的 SCTP 关联。</translation>
        </message>
        <message>
            <source>With on, any SCTP packet can start an entry, not only INIT.</source>
            <translation>打开后，任何 SCTP 数据包都能建立条目，而不只是 INIT。</translation>
        </message>
        <message>
            <source>Keep kernel connection tracking for balanced traffic.</source>
            <translation>为均衡流量保留内核连接跟踪。</translation>
        </message>
        <message>
            <source>Lets firewall rules of the kernel see balanced connections.</source>
            <translation>让内核的防火墙规则能看到均衡的连接。</translation>
        </message>
        <message>
            <source>Look up the route again after Masq changed the source.</source>
            <translation>NAT 改变源地址后重新查找路由。</translation>
        </message>
        <message>
            <source>Replies of masqueraded servers get a route for their new source address.</source>
            <translation>NAT 服务器的应答按新的源地址取得路由。</translation>
        </message>
        <message>
            <source>Compute rates.</source>
            <translation>计算速率。</translation>
        </message>
        <message>
            <source>With off, connections, packets and octets per second are no longer computed. The counters go on.</source>
            <translation>关闭后不再计算每秒的连接、数据包和字节。计数器继续。</translation>
        </message>
        <message>
            <source>Drop half-open entries when memory is short.</source>
            <translation>内存不足时丢弃半开条目。</translation>
        </message>
        <message>
            <source>0 never, 1 when memory is short, 2 the same and now, 3 always. Drops random entries of connections that were never completed.</source>
            <translation>0 从不，1 内存不足时，2 同上且现在，3 始终。随机丢弃从未完成的连接条目。</translation>
        </message>
        <message>
            <source>Good against: floods of SYN from false addresses.</source>
            <translation>适合抵御：来自虚假地址的 SYN 洪水。</translation>
        </message>
        <message>
            <source>Drop some packets to servers when memory is short.</source>
            <translation>内存不足时丢弃一些发往服务器的数据包。</translation>
        </message>
        <message>
            <source>0 never, 1 when memory is short, 2 the same and now, 3 always. Drops some of the packets that would start a connection.</source>
            <translation>0 从不，1 内存不足时，2 同上且现在，3 始终。丢弃一些会开始连接的数据包。</translation>
        </message>
        <message>
            <source>Good for: servers that answer slowly under load. With 3 it drops good clients too.</source>
            <translation>适合：负载下应答缓慢的服务器。为 3 时也会丢弃正常客户端。</translation>
        </message>
        <message>
            <source>Shorter TCP timeouts under attack.</source>
            <translation>受攻击时缩短 TCP 超时。</translation>
        </message>
        <message>
            <source>0 never, 1 when memory is short, 2 the same and now, 3 always. Half-open connections leave the table sooner.</source>
            <translation>0 从不，1 内存不足时，2 同上且现在，3 始终。半开连接更早离开表。</translation>
        </message>
        <message>
            <source>Good against: floods of SYN. Slow clients may have to connect again.</source>
            <translation>适合抵御：SYN 洪水。慢速客户端可能需要重新连接。</translation>
        </message>
        <message>
            <source>packets</source>
            <translation>数据包</translation>
        </message>
        <message>
            <source>With drop_packet 3, one packet in so many is dropped.</source>
            <translation>drop_packet 为 3 时，每这么多个数据包丢弃一个。</translation>
        </message>
        <message>
            <source>A lower number drops more of the packets that start a connection.</source>
            <translation>数值越小，丢弃的起始数据包越多。</translation>
        </message>
        <message>
            <source>pages of 4 KiB</source>
            <translation>4 KiB 的页</translation>
        </message>
        <message>
            <source>Free memory below which automatic defence starts.</source>
            <translation>空闲内存低于此值时开始自动防御。</translation>
        </message>
        <message>
            <source>drop_entry, drop_packet and secure_tcp with 1 or 2 compare the free memory of the machine with this number of pages.</source>
            <translation>值为 1 或 2 的 drop_entry、drop_packet 和 secure_tcp 将机器的空闲内存与此页数比较。</translation>
        </message>
        <message>
            <source>The backup does not answer while it is backup. Stops loops.</source>
            <translation>备机在备用期间不应答。可避免环路。</translation>
        </message>
        <message>
            <source>A director that only receives connection sync forwards nothing itself.</source>
            <translation>只接收连接同步的调度器自身不转发。</translation>
        </message>
        <message>
            <source>packet, period</source>
            <translation>数据包, 周期</translation>
        </message>
        <message>
            <source>First packet that is sent to the backup, then every n packets.</source>
            <translation>首个发往备机的数据包，之后每 n 个一次。</translation>
        </message>
        <message>
            <source>The first number must be below the second; a period of 0 sends once.</source>
            <translation>第一个数必须小于第二个；周期为 0 时只发送一次。</translation>
        </message>
        <message>
            <source>s, 0 is off</source>
            <translation>秒，0 为关</translation>
        </message>
        <message>
            <source>Send again only if the timer changed by more than this.</source>
            <translation>仅当定时器变化超过此值时才再次发送。</translation>
        </message>
        <message>
            <source>Keeps down repeated messages about the same connection.</source>
            <translation>减少关于同一连接的重复消息。</translation>
        </message>
        <message>
            <source>How often a message is repeated.</source>
            <translation>消息重复的次数。</translation>
        </message>
        <message>
            <source>Repeats messages within the refresh period, 0 to 3 times.</source>
            <translation>在刷新周期内重复消息 0 到 3 次。</translation>
        </message>
        <message>
            <source>messages</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Messages that may wait before the oldest is dropped.</source>
            <translation>最旧消息被丢弃之前可等待的消息数。</translation>
        </message>
        <message>
            <source>More room survives a longer pause of the network.</source>
            <translation>空间越大，越能承受较长的网络中断。</translation>
        </message>
        <message>
            <source>octets, 0 is the default</source>
            <translation>字节，0 为默认</translation>
        </message>
        <message>
            <source>Buffer of the sockets for sync messages.</source>
            <translation>同步消息套接字的缓冲区。</translation>
        </message>
        <message>
            <source>0 takes the default of the system.</source>
            <translation>0 采用系统默认值。</translation>
        </message>
        <message>
            <source>1, 2, 4, 8 ...</source>
            <translation>1, 2, 4, 8 ...</translation>
        </message>
        <message>
            <source>Threads and UDP ports for sync messages.</source>
            <translation>同步消息的线程和 UDP 端口数。</translation>
        </message>
        <message>
            <source>Must be a power of two, and the same on both directors.</source>
            <translation>必须是 2 的幂，且两台调度器相同。</translation>
        </message>
        <message>
            <source>Send only what is remembered of clients.</source>
            <translation>只发送对客户端的记忆。</translation>
        </message>
        <message>
            <source>With on, connections of persistent services are not sent, only their memory of clients.</source>
            <translation>打开后，不发送持久服务的连接，只发送其对客户端的记忆。</translation>
        </message>
        <message>
            <source>0, 1</source>
            <translation>0, 1</translation>
        </message>
        <message>
            <source>Version of the messages that are sent.</source>
            <translation>所发送消息的版本。</translation>
        </message>
        <message>
            <source>0 only for a backup with a kernel before 2.6.39.</source>
            <translation>0 仅用于内核早于 2.6.39 的备机。</translation>
        </message>
        <message>
            <source>1-2,147,483 s</source>
            <translation>1-2,147,483 秒</translation>
        </message>
        <message>
            <source>Idle time of an established TCP connection.</source>
            <translation>已建立的 TCP 连接的空闲时间。</translation>
        </message>
        <message>
            <source>An entry without packets leaves the table after this time. New values count from the next packet of a connection.</source>
            <translation>没有数据包的条目在此时间后离开表。新值从连接的下一个数据包起计。</translation>
        </message>
        <message>
            <source>Longer than the keepalive of clients and servers, else silent connections break.</source>
            <translation>应长于客户端和服务器的保活时间，否则静默连接会中断。</translation>
        </message>
        <message>
            <source>Time kept after the first FIN.</source>
            <translation>首个 FIN 之后的保留时间。</translation>
        </message>
        <message>
            <source>How long a closing TCP connection stays in the table.</source>
            <translation>正在关闭的 TCP 连接在表中保留多久。</translation>
        </message>
        <message>
            <source>Idle time of a UDP flow.</source>
            <translation>UDP 流的空闲时间。</translation>
        </message>
        <message>
            <source>Packets of one client port within this time go to the same server.</source>
            <translation>同一客户端端口在此时间内的数据包去往同一服务器。</translation>
        </message>
        <message>
            <source>Schedule ICMP errors that belong to no connection.</source>
            <translation>调度不属于任何连接的 ICMP 错误。</translation>
        </message>
        <message>
            <source>With on, an error about a tunnelled packet can reach the server that its packet would go to.</source>
            <translation>打开后，关于隧道数据包的错误能到达该数据包会去往的服务器。</translation>
        </message>
        <message>
            <source>Tell servers about packets that belong to no connection.</source>
            <translation>告知服务器哪些数据包不属于任何连接。</translation>
        </message>
        <message>
            <source>With on, a masqueraded server that sends a packet of an unknown connection gets a port unreachable.</source>
            <translation>打开后，NAT 服务器发送未知连接的数据包时会收到端口不可达。</translation>
        </message>
        <message>
            <source>Honour path MTU discovery in tunnels.</source>
            <translation>在隧道中遵守路径 MTU 发现。</translation>
        </message>
        <message>
            <source>With on, clients learn of a packet that is too large for the tunnel. With off, it is sent in fragments.</source>
            <translation>打开后，客户端会得知数据包对隧道过大。关闭后则分片发送。</translation>
        </message>
        <message>
            <source>Leave tunnelled packets alone.</source>
            <translation>不处理隧道数据包。</translation>
        </message>
        <message>
            <source>Packets that arrive in a tunnel are not scheduled.</source>
            <translation>从隧道到达的数据包不被调度。</translation>
        </message>
        <message>
            <source>off, on</source>
            <translation>关, 开</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Under attack</source>
            <translation>受攻击时</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>Timeouts</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>Packets</source>
            <translation>数据包</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunablesDelegate</name>
        <message>
            <source>%1, as ipvsadm --set</source>
            <comment>number of options</comment>
            <translation>%1，同 ipvsadm --set</translation>
        </message>
        <message>
            <source>off</source>
            <translation>关</translation>
        </message>
        <message>
            <source>on</source>
            <translation>开</translation>
        </message>
        <message>
            <source>New value of %1</source>
            <translation>%1 的新值</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunablesModel</name>
        <message>
            <source>A timeout is 1 to 2,147,483 seconds.</source>
            <translation>超时为 1 到 2,147,483 秒。</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n option(s)</source>
            <translation>
                <numerusform>%1，%n 个选项</numerusform>
            </translation>
        </message>
        <message>
            <source>now %1</source>
            <translation>现为 %1</translation>
        </message>
        <message>
            <source>%1 in the draft</source>
            <translation>草稿中为 %1</translation>
        </message>
        <message>
            <source>default %1</source>
            <translation>默认 %1</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>New</source>
            <comment>value of a switch in the draft</comment>
            <translation>新增</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>默认</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>含义</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunablesView</name>
        <message>
            <source>Tunables</source>
            <translation>可调参数</translation>
        </message>
        <message>
            <source>&lt;p&gt;The switches of the director, with the names of the kernel. Changes go into the draft and are applied together with those of Pools.&lt;/p&gt;&lt;p&gt;&lt;b&gt;F2&lt;/b&gt; edits the new value of the option, &lt;b&gt;Del&lt;/b&gt; goes back to the current one.&lt;/p&gt;</source>
            <translation>&lt;p&gt;调度器的参数，名称与内核相同。更改进入草稿，与池的更改一起应用。&lt;/p&gt;&lt;p&gt;&lt;b&gt;F2&lt;/b&gt; 编辑选项的新值，&lt;b&gt;Del&lt;/b&gt; 恢复当前值。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Changed only</source>
            <translation>仅已更改</translation>
        </message>
        <message>
            <source>Name or meaning</source>
            <translation>名称或含义</translation>
        </message>
        <message>
            <source>Filter options by name or meaning</source>
            <translation>按名称或含义筛选选项</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>组</translation>
        </message>
        <message>
            <source>All</source>
            <comment>groups of options</comment>
            <translation>全部</translation>
        </message>
        <message>
            <source>Show only options that the draft changes or that are not at their default</source>
            <translation>只显示草稿更改的或不是默认值的选项</translation>
        </message>
        <message>
            <source>Copy as sysctl.conf</source>
            <translation>复制为 sysctl.conf</translation>
        </message>
        <message>
            <source>Copy what differs from the defaults, for a director in the kernel</source>
            <translation>复制与默认值不同的内容，用于内核中的调度器</translation>
        </message>
        <message>
            <source>Copied as sysctl.conf.</source>
            <translation>已复制为 sysctl.conf。</translation>
        </message>
        <message>
            <source>Options of the director</source>
            <translation>调度器的选项</translation>
        </message>
        <message>
            <source>Edit &amp;new value</source>
            <translation>编辑新值(&amp;N)</translation>
        </message>
        <message>
            <source>Edit the new value of the option</source>
            <translation>编辑选项的新值</translation>
        </message>
        <message>
            <source>&amp;Back to current value</source>
            <translation>恢复当前值(&amp;B)</translation>
        </message>
        <message>
            <source>Take the option out of the draft</source>
            <translation>将选项移出草稿</translation>
        </message>
        <message>
            <source>Use the &amp;default</source>
            <translation>使用默认值(&amp;D)</translation>
        </message>
        <message>
            <source>Set the option to its default</source>
            <translation>将选项设为默认值</translation>
        </message>
        <message numerus="yes">
            <source>%n option(s)</source>
            <translation>
                <numerusform>%n 个选项</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not at default</source>
            <translation>
                <numerusform>%n 个与默认值不同</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ValueField</name>
        <message numerus="yes">
            <source>%n values</source>
            <translation>
                <numerusform>%n 个值</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::VersionCompare</name>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>What the chosen version is compared with</source>
            <translation>与所选版本比较的对象</translation>
        </message>
        <message>
            <source>With the one before</source>
            <translation>与前一个</translation>
        </message>
        <message>
            <source>With the live one</source>
            <translation>与生效中的</translation>
        </message>
        <message>
            <source>With A as chosen</source>
            <translation>与所选的 A</translation>
        </message>
        <message>
            <source>Form of the differences</source>
            <translation>差异的形式</translation>
        </message>
        <message>
            <source>Sentences</source>
            <translation>句子</translation>
        </message>
        <message>
            <source>Rule file</source>
            <translation>规则文件</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>两者</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>live</source>
            <translation>生效中</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>无法读取 %1：%2</translation>
        </message>
        <message>
            <source>Reading %1.</source>
            <translation>正在读取 %1。</translation>
        </message>
        <message>
            <source>This is the oldest version that is kept. There is nothing before it to compare with.</source>
            <translation>这是保存的最旧版本。之前没有可比较的内容。</translation>
        </message>
        <message>
            <source>Both versions have the same rules.</source>
            <translation>两个版本的规则相同。</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n 处差异</numerusform>
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
            <translation>转到%1</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::VirtualAddressField</name>
        <message>
            <source>Address on</source>
            <translation>地址位于</translation>
        </message>
        <message>
            <source>Virtual address on this machine</source>
            <translation>本机上的虚拟地址</translation>
        </message>
        <message>
            <source>Puts the virtual address on an interface of the director, at once. It is put back when the helper starts again.</source>
            <translation>立即把虚拟地址放到调度器的接口上。守护程序再次启动时会重新放上。</translation>
        </message>
        <message>
            <source>Interface of the virtual address</source>
            <translation>虚拟地址的接口</translation>
        </message>
        <message>
            <source>Not known.</source>
            <translation>未知。</translation>
        </message>
        <message>
            <source>Apply the service first.</source>
            <translation>请先应用该服务。</translation>
        </message>
        <message>
            <source>Put there by somebody else; VipDeck does not touch it.</source>
            <translation>由他人设置；VipDeck 不会改动。</translation>
        </message>
        <message>
            <source>%1 is on %2</source>
            <translation>%1 在 %2 上</translation>
        </message>
        <message>
            <source>%1 was taken off</source>
            <translation>%1 已移除</translation>
        </message>
    </context>
    <context>
        <name>vipdeck::WeightBar</name>
        <message>
            <source>Click or drag to set the weight</source>
            <translation>点击或拖动以设置权重</translation>
        </message>
    </context>
</TS>
